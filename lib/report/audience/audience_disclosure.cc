#include <algorithm>
#include <array>
#include <set>

#include "report/audience/audience_figures.h"

namespace tremplin::report {
namespace {

// All of an exit that joins the tables: who sent it, which of the profiles asked for it has (by their place), its
// outcome. Other profiles meet the rest of the page in the outcomes alone: whatever else changes, they can be borne as
// before.
struct Kind {
  /// Other pages say what became of each year's exits: outcomes stay in their year.
  int year = 0;
  std::size_t prescriber = 0;
  std::vector<std::size_t> profiles;
  PrescriberColumn outcome = kRest;

  friend auto operator<=>(const Kind&, const Kind&) = default;
};

PrescriberColumn outcome_of(const classify::Classification& classification) {
  if (classification.status != classify::RecordStatus::examined) return kRest;
  constexpr std::array kOutcomes = {
      std::pair{model::Category::durable, kDurable}, std::pair{model::Category::transition, kTransition},
      std::pair{model::Category::positive, kPositive}, std::pair{model::Category::other, kOther}};
  return std::find_if(kOutcomes.begin(), kOutcomes.end(),
                      [&](const auto& pair) { return pair.first == classification.category; })
      ->second;
}

// The columns by prescriber in which an exit of an outcome counts, and those by profile.
std::vector<std::size_t> prescriber_columns(PrescriberColumn outcome) {
  if (outcome == kRest) return {kExits};
  if (outcome == kOther) return {kExits, kExamined, kOther};
  return {kExits, kExamined, kDynamic, outcome};
}

std::vector<std::size_t> profile_columns(PrescriberColumn outcome) {
  if (outcome == kRest) return {};
  if (outcome == kOther) return {kBearers};
  if (outcome == kDurable) return {kBearers, kProfileDynamic, kProfileDurable};
  return {kBearers, kProfileDynamic};
}

// Every count on the page.
struct Cell {
  std::int64_t count = 0;
  std::int64_t whole = 0;
  bool is_hidden = false;
  bool is_telling = false;
  bool is_open = false;
};

constexpr Cell kShownZero{0, 0, false, false, true};

class DisclosureCheck {
 public:
  DisclosureCheck(const AudienceFigures& figures, DisclosureWork& work) : figures_(figures), work_(work) {
    add_cells(figures.prescribers.counts, figures.prescribers.suppression);
    first_profile_ = cells_.size();
    for (const Oriented& oriented : figures.orienting.profiles) {
      const auto& codes = figures.profiles.codes;
      const auto row =
          static_cast<std::size_t>(std::find(codes.begin(), codes.end(), oriented.profile) - codes.begin());
      if (row < codes.size()) add_row(figures.profiles.counts, figures.profiles.suppression, row);
      // Nobody has it: it stands in no table by profile.
      if (row == codes.size()) cells_.resize(cells_.size() + figures.profiles.counts.columns.size(), kShownZero);
    }
    first_oriented_ = cells_.size();
    for (const Oriented& oriented : figures.orienting.profiles) add_oriented(oriented);
    for (const ExitFact* exit : figures.exits) kinds_.insert(kind_of(*exit));
    for (const Kind& kind : kinds_) borne_.insert(kind.profiles);
  }

  bool is_protected(SecretsOf where) {
    const std::size_t groups = figures_.orienting.groups.size();
    from_ = where == SecretsOf::page ? 0 : cells_.size() - groups;
    for (auto a = kinds_.begin(); a != kinds_.end() && !all_open(); ++a)
      for (auto b = std::next(a); b != kinds_.end(); ++b) {
        work_.left -= 4 + static_cast<std::int64_t>(a->profiles.size() + b->profiles.size());
        if (work_.left < 0) return false;
        if (a->year == b->year) exchange(*a, *b, &Kind::outcome);
        exchange(*a, *b, &Kind::prescriber);
        exchange(*a, *b, &Kind::profiles);
        hand_over(*a, *b);
        hand_over(*b, *a);
      }
    return all_open();
  }

 private:
  void add_cells(const CountTable& table, const Suppression& suppression) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) add_row(table, suppression, row);
  }

  void add_row(const CountTable& table, const Suppression& suppression, std::size_t row) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const int whole = table.columns[column].complement_in;
      const bool is_printed = table.columns[column].print != CountColumn::Print::unprinted;
      cells_.push_back({table.rows[row][column],
                        whole == CountColumn::kNone ? 0 : table.rows[row][static_cast<std::size_t>(whole)],
                        suppression.hides(row, column) || !is_printed, suppression.primary[row][column],
                        !suppression.hides(row, column)});
    }
  }

  void add_oriented(const Oriented& oriented) {
    for (std::size_t group = 0; group < figures_.orienting.groups.size(); ++group)
      cells_.push_back({oriented.counts.rows[group][1], oriented.counts.rows[group][0], oriented.hides(group),
                        oriented.suppression.primary[group][1], !oriented.hides(group)});
  }

  Kind kind_of(const ExitFact& exit) const {
    const auto& codes = figures_.prescribers.codes;
    Kind kind;
    kind.year = year_of(exit.exit_date);
    kind.prescriber = static_cast<std::size_t>(std::find(codes.begin(), codes.end(), exit.prescriber) - codes.begin());
    for (std::size_t i = 0; i < figures_.orienting.profiles.size(); ++i)
      if (std::binary_search(exit.profiles.begin(), exit.profiles.end(), figures_.orienting.profiles[i].profile))
        kind.profiles.push_back(i);
    kind.outcome = outcome_of(exit.classification);
    return kind;
  }

  std::size_t group_of(std::size_t prescriber) const {
    const auto& groups = figures_.orienting.groups;
    const std::string& code = figures_.prescribers.codes[prescriber];
    const auto found = std::find_if(groups.begin(), groups.end(), [&code](const OrientingGroup& group) {
      return group.is_rest || group.code == code;
    });
    return static_cast<std::size_t>(found - groups.begin());
  }

  // Where an exit of the kind is counted.
  void add_places(std::vector<std::pair<std::size_t, int>>& places, const Kind& kind, int count) const {
    for (const std::size_t column : prescriber_columns(kind.outcome))
      places.emplace_back(kind.prescriber * figures_.prescribers.counts.columns.size() + column, count);
    for (const std::size_t profile : kind.profiles)
      for (const std::size_t column : profile_columns(kind.outcome))
        places.emplace_back(first_profile_ + profile * figures_.profiles.counts.columns.size() + column, count);
    if (kind.outcome == kRest) return;
    const std::size_t group = group_of(kind.prescriber);
    for (const std::size_t profile : kind.profiles)
      places.emplace_back(first_oriented_ + profile * figures_.orienting.groups.size() + group, count);
  }

  // Two exits exchange outcomes, or profiles.
  template <class Respect>
  void exchange(const Kind& a, const Kind& b, Respect Kind::*respect) {
    if (a.*respect == b.*respect) return;
    Kind first = a;
    Kind second = b;
    std::swap(first.*respect, second.*respect);
    replace({&a, &b}, {&first, &second});
  }

  // One exit has a profile that another then lacks, where there are others with just the profiles that both come to.
  void hand_over(const Kind& from, const Kind& to) {
    for (const std::size_t profile : from.profiles) {
      if (std::binary_search(to.profiles.begin(), to.profiles.end(), profile)) continue;
      Kind first = from;
      Kind second = to;
      std::erase(first.profiles, profile);
      second.profiles.insert(std::upper_bound(second.profiles.begin(), second.profiles.end(), profile), profile);
      if (borne_.contains(first.profiles) && borne_.contains(second.profiles)) replace({&from, &to}, {&first, &second});
    }
  }

  void replace(std::array<const Kind*, 2> gone, std::array<const Kind*, 2> come) {
    std::vector<std::pair<std::size_t, int>> places;
    for (const Kind* kind : come) add_places(places, *kind, 1);
    for (const Kind* kind : gone) add_places(places, *kind, -1);
    open(places);
  }

  // Opens the hidden cells that change where no other does.
  void open(std::vector<std::pair<std::size_t, int>>& places) {
    std::sort(places.begin(), places.end());
    std::vector<std::pair<std::size_t, int>> changes;
    for (const auto& [cell, by] : places) {
      if (changes.empty() || changes.back().first != cell) changes.emplace_back(cell, 0);
      changes.back().second += by;
    }
    std::erase_if(changes, [](const auto& change) { return change.second == 0; });
    const bool is_silent = std::all_of(changes.begin(), changes.end(),
                                       [this](const auto& change) { return cells_[change.first].is_hidden; });
    if (!is_silent) return;
    for (const auto& [cell, by] : changes)
      if (!cells_[cell].is_telling || stays_telling(cells_[cell], by)) cells_[cell].is_open = true;
  }

  bool stays_telling(const Cell& cell, int by) const { return is_of_few({cell.count + by, cell.whole}, figures_.k); }

  bool all_open() const {
    return std::all_of(cells_.begin() + static_cast<std::ptrdiff_t>(from_), cells_.end(),
                       [](const Cell& cell) { return cell.is_open; });
  }

  const AudienceFigures& figures_;
  DisclosureWork& work_;
  std::vector<Cell> cells_;
  std::size_t first_profile_ = 0;
  std::size_t first_oriented_ = 0;
  std::size_t from_ = 0;
  std::set<Kind> kinds_;
  std::set<std::vector<std::size_t>> borne_;  // the profiles that exits have together
};

}  // namespace

bool keeps_secrets(const AudienceFigures& figures, SecretsOf where, DisclosureWork& work) {
  return DisclosureCheck(figures, work).is_protected(where);
}

}  // namespace tremplin::report

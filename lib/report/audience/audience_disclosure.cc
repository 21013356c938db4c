#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string_view>

#include "base/small_groups.h"
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

using Columns = std::span<const std::size_t>;

// The columns by prescriber in which an exit of an outcome counts, and those by profile.
Columns prescriber_columns(PrescriberColumn outcome) {
  static constexpr std::array<std::size_t, 1> kOfRest = {kExits};
  static constexpr std::array<std::size_t, 3> kOfOther = {kExits, kExamined, kOther};
  static constexpr std::array<std::size_t, 4> kOfDurable = {kExits, kExamined, kDynamic, kDurable};
  static constexpr std::array<std::size_t, 4> kOfTransition = {kExits, kExamined, kDynamic, kTransition};
  static constexpr std::array<std::size_t, 4> kOfPositive = {kExits, kExamined, kDynamic, kPositive};
  if (outcome == kRest) return kOfRest;
  if (outcome == kOther) return kOfOther;
  if (outcome == kDurable) return kOfDurable;
  return outcome == kTransition ? Columns(kOfTransition) : Columns(kOfPositive);
}

Columns profile_columns(PrescriberColumn outcome) {
  static constexpr std::array<std::size_t, 3> kColumns = {kBearers, kProfileDynamic, kProfileDurable};
  if (outcome == kRest) return {};
  return Columns(kColumns).first(outcome == kOther ? 1 : outcome == kDurable ? 3 : 2);
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

// What an exit counts as, where it may have something of another one.
struct Exit {
  std::size_t prescriber = 0;
  const std::vector<std::size_t>* profiles = nullptr;
  PrescriberColumn outcome = kRest;

  explicit Exit(const Kind& kind) : prescriber(kind.prescriber), profiles(&kind.profiles), outcome(kind.outcome) {}
};

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
    find_groups();
    add_kinds();
    changes_.resize(cells_.size(), 0);
  }

  bool is_protected(SecretsOf where) {
    const std::size_t groups = figures_.orienting.groups.size();
    from_ = where == SecretsOf::page ? 0 : cells_.size() - groups;
    for (auto a = kinds_.begin(); a != kinds_.end() && !all_open(); ++a)
      for (auto b = std::next(a); b != kinds_.end(); ++b) {
        if (--work_.left < 0) return false;
        exchange_results(*a, *b);
        exchange_profiles(*a, *b);
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

  void find_groups() {
    const auto& groups = figures_.orienting.groups;
    for (const std::string& code : figures_.prescribers.codes) {
      const auto found = std::find_if(groups.begin(), groups.end(), [&code](const OrientingGroup& group) {
        return group.is_rest || group.code == code;
      });
      groups_.push_back(static_cast<std::size_t>(found - groups.begin()));
    }
  }

  void add_kinds() {
    std::map<std::string_view, std::size_t> prescribers;
    for (const std::string& code : figures_.prescribers.codes) prescribers.emplace(code, prescribers.size());
    std::map<std::string_view, std::size_t> profiles;
    for (const Oriented& oriented : figures_.orienting.profiles) profiles.emplace(oriented.profile, profiles.size());
    for (const ExitFact* exit : figures_.exits) {
      Kind kind{year_of(exit->exit_date), prescribers.at(exit->prescriber), {}, outcome_of(exit->classification)};
      for (const std::string& code : exit->profiles)
        if (const auto found = profiles.find(code); found != profiles.end()) kind.profiles.push_back(found->second);
      std::sort(kind.profiles.begin(), kind.profiles.end());
      borne_.insert(kind.profiles);
      kinds_.insert(std::move(kind));
    }
  }

  void change(std::size_t cell, int by) {
    if (changes_[cell] == 0) changed_.push_back(cell);
    changes_[cell] += by;
  }

  void count_profile(std::size_t profile, const Exit& exit, int by) {
    for (const std::size_t column : profile_columns(exit.outcome))
      change(first_profile_ + profile * figures_.profiles.counts.columns.size() + column, by);
    if (exit.outcome != kRest)
      change(first_oriented_ + profile * figures_.orienting.groups.size() + groups_[exit.prescriber], by);
  }

  // Where an exit is counted.
  void count(const Exit& exit, int by) {
    work_.left -= 1 + static_cast<std::int64_t>(exit.profiles->size());
    for (const std::size_t column : prescriber_columns(exit.outcome))
      change(exit.prescriber * figures_.prescribers.counts.columns.size() + column, by);
    for (const std::size_t profile : *exit.profiles) count_profile(profile, exit, by);
  }

  // Whether a prescriber's row does not show that an exit has one outcome and not another.
  bool is_silent(std::size_t prescriber, PrescriberColumn a, PrescriberColumn b) const {
    const auto is_hidden = [&](std::size_t column) {
      return cells_[prescriber * figures_.prescribers.counts.columns.size() + column].is_hidden;
    };
    for (const auto& [columns, others] : {std::pair{prescriber_columns(a), prescriber_columns(b)},
                                          std::pair{prescriber_columns(b), prescriber_columns(a)}})
      for (const std::size_t column : columns)
        if (std::find(others.begin(), others.end(), column) == others.end() && !is_hidden(column)) return false;
    return true;
  }

  // Two exits exchange outcomes, or prescribers: for the rows of the prescribers it is the same.
  void exchange_results(const Kind& a, const Kind& b) {
    const bool is_seen =
        a.prescriber != b.prescriber && a.outcome != b.outcome &&
        (!is_silent(a.prescriber, a.outcome, b.outcome) || !is_silent(b.prescriber, a.outcome, b.outcome));
    if (is_seen) return;
    if (a.year == b.year && a.outcome != b.outcome) exchange(a, b, &Exit::outcome);
    if (a.prescriber != b.prescriber) exchange(a, b, &Exit::prescriber);
  }

  void exchange_profiles(const Kind& a, const Kind& b) {
    if (a.profiles != b.profiles) exchange(a, b, &Exit::profiles);
  }

  template <class Respect>
  void exchange(const Kind& a, const Kind& b, Respect Exit::*respect) {
    Exit first(a);
    Exit second(b);
    std::swap(first.*respect, second.*respect);
    for (const Exit& exit : {first, second}) count(exit, 1);
    for (const Kind* kind : {&a, &b}) count(Exit(*kind), -1);
    if (is_silent()) open();
    forget_changes();
  }

  // One exit has a profile that another then lacks, where there are others with just the profiles that both come to.
  void hand_over(const Kind& from, const Kind& to) {
    for (const std::size_t profile : from.profiles) {
      if (std::binary_search(to.profiles.begin(), to.profiles.end(), profile)) continue;
      --work_.left;
      count_profile(profile, Exit(to), 1);
      count_profile(profile, Exit(from), -1);
      if (is_silent() && can_hand_over(profile, from, to)) open();
      forget_changes();
    }
  }

  bool can_hand_over(std::size_t profile, const Kind& from, const Kind& to) const {
    std::vector<std::size_t> fewer = from.profiles;
    std::vector<std::size_t> more = to.profiles;
    std::erase(fewer, profile);
    more.insert(std::upper_bound(more.begin(), more.end(), profile), profile);
    return borne_.contains(fewer) && borne_.contains(more);
  }

  bool is_silent() const {
    return std::all_of(changed_.begin(), changed_.end(),
                       [this](std::size_t cell) { return changes_[cell] == 0 || cells_[cell].is_hidden; });
  }

  // Opens the hidden cells that change where no other does.
  void open() {
    for (const std::size_t cell : changed_)
      if (changes_[cell] != 0 && (!cells_[cell].is_telling || stays_telling(cells_[cell], changes_[cell])))
        cells_[cell].is_open = true;
  }

  void forget_changes() {
    for (const std::size_t cell : changed_) changes_[cell] = 0;
    changed_.clear();
  }

  bool stays_telling(const Cell& cell, int by) const {
    return base::is_of_few({cell.count + by, cell.whole}, figures_.k);
  }

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
  std::vector<std::size_t> groups_;           // of the prescribers
  std::vector<int> changes_;                  // of the cells, while an exchange is tried
  std::vector<std::size_t> changed_;          // the cells with a change, some of them more than once
};

}  // namespace

bool keeps_secrets(const AudienceFigures& figures, SecretsOf where, DisclosureWork& work) {
  return work.left > 0 && DisclosureCheck(figures, work).is_protected(where);
}

}  // namespace tremplin::report

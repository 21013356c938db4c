#include "report/audience/audience_figures.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/document/parts.h"
#include "tally/tally.h"

namespace tremplin::report {
namespace {

bool bears(const ExitFact& exit, const std::string& profile) {
  return std::binary_search(exit.profiles.begin(), exit.profiles.end(), profile);
}

Exits bearing(const Exits& exits, const std::string& profile) {
  Exits found;
  for (const ExitFact* exit : exits)
    if (bears(*exit, profile)) found.push_back(exit);
  return found;
}

std::map<std::string, Exits> by_prescriber(const Exits& exits) {
  std::map<std::string, Exits> groups;
  for (const ExitFact* exit : exits) groups[exit->prescriber].push_back(exit);
  return groups;
}

std::vector<CountColumn> outcome_columns() {
  const auto unprinted = CountColumn::Print::unprinted;
  return {{},
          {kExits, kExits},
          {kExits, CountColumn::kNone, unprinted},
          {kExamined, kExamined},
          {kExamined, kExamined},
          {kDynamic, kExamined},
          {kDynamic, kExamined},
          {kDynamic, kExamined}};
}

std::vector<std::int64_t> outcome_row(const model::Counts& counts) {
  return {counts.exits,      counts.examined(), counts.below_threshold + counts.withdrawn,
          counts.dynamic(),  counts.other,      counts.durable,
          counts.transition, counts.positive};
}

// Leaves the total alone.
void withhold(PrescriberTable& table) {
  table.is_withheld = true;
  table.codes.clear();
  table.counts.rows.erase(table.counts.rows.begin(), table.counts.rows.end() - 1);
  table.suppression.hidden.assign(1, std::vector<bool>(table.counts.columns.size(), false));
  table.suppression.primary = table.suppression.hidden;
}

PrescriberTable prescriber_table(const Exits& all, std::int64_t k) {
  PrescriberTable table;
  table.counts.columns = outcome_columns();
  for (const auto& [code, exits] : by_prescriber(all)) {
    table.codes.push_back(code);
    table.counts.rows.push_back(outcome_row(counts_of_exits(exits)));
  }
  table.counts.rows.push_back(outcome_row(counts_of_exits(all)));
  table.suppression = suppress_small_groups(table.counts, k);
  if (table.suppression.unprotected) withhold(table);
  return table;
}

std::vector<std::string> profiles_of(const ConventionCase& item, const Exits& exits) {
  std::vector<std::string> profiles;
  const auto add = [&profiles](const std::string& code) {
    if (std::find(profiles.begin(), profiles.end(), code) == profiles.end()) profiles.push_back(code);
  };
  for (const model::AudienceShare& agreed : item.convention->audience)
    if (agreed.profile) add(agreed.profile->value.text);
  std::set<std::string> met;
  for (const ExitFact* exit : exits) met.insert(exit->profiles.begin(), exit->profiles.end());
  if (item.rules != nullptr)
    for (const rules::Profile& profile : item.rules->profiles)
      if (met.contains(profile.code)) add(profile.code);
  for (const std::string& code : met) add(code);
  return profiles;
}

std::vector<CountColumn> profile_columns() {
  const auto unprinted = CountColumn::Print::unprinted;
  return {{CountColumn::kNone, CountColumn::kNone, CountColumn::Print::always},
          {CountColumn::kNone, kAll},
          {kBearers, kBearers},
          {kBearers, kBearers, unprinted},
          {kProfileDynamic, kBearers},
          {kProfileDynamic, CountColumn::kNone, unprinted}};
}

std::vector<std::int64_t> profile_row(std::int64_t all, const model::Counts& counts) {
  return {all, counts.examined(), counts.dynamic(), counts.other, counts.durable, counts.transition + counts.positive};
}

ProfileTable profile_table(const ConventionCase& item, const Exits& exits, std::int64_t k) {
  ProfileTable table;
  table.codes = profiles_of(item, exits);
  table.counts.kind = CountTable::Rows::apart;
  table.counts.columns = profile_columns();
  const model::Counts whole = counts_of_exits(exits);
  table.counts.most = profile_row(whole.examined(), whole);
  for (const std::string& profile : table.codes)
    table.counts.rows.push_back(profile_row(whole.examined(), counts_of_exits(bearing(exits, profile))));
  table.suppression = suppress_small_groups(table.counts, k);
  // Outcomes of a group whose number is hidden would say how large it is at least.
  for (auto& row : table.suppression.hidden)
    for (const std::size_t column : {kProfileDynamic, kProfileDurable})
      if (row[kBearers]) row[column] = table.counts.most[column] > 0;
  return table;
}

std::vector<OrientingGroup> groups_of(const Exits& all, const PrescriberTable& prescribers) {
  std::vector<OrientingGroup> groups;
  OrientingGroup rest{{}, {}, true};
  std::size_t row = 0;
  for (auto& [code, exits] : by_prescriber(all)) {
    if (prescribers.suppression.hides(row++, kExamined))
      rest.exits.insert(rest.exits.end(), exits.begin(), exits.end());
    else
      groups.push_back({code, exits, false});
  }
  if (!rest.exits.empty()) groups.push_back(std::move(rest));
  return groups;
}

Oriented oriented_with(const std::vector<OrientingGroup>& groups, const std::string& profile, std::int64_t k) {
  Oriented oriented{profile, {}, {}, false};
  oriented.counts.columns = {{CountColumn::kNone, CountColumn::kNone, CountColumn::Print::always},
                             {0, 0},
                             {0, CountColumn::kNone, CountColumn::Print::unprinted}};
  std::vector<std::int64_t> total(3, 0);
  for (const OrientingGroup& group : groups) {
    const std::int64_t examined = counts_of_exits(group.exits).examined();
    const std::int64_t bearers = counts_of_exits(bearing(group.exits, profile)).examined();
    oriented.counts.rows.push_back({examined, bearers, examined - bearers});
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += oriented.counts.rows.back()[i];
  }
  if (!groups.empty() && groups.back().is_rest) oriented.counts.preferred_to_hide = groups.size() - 1;
  oriented.counts.rows.push_back(total);
  oriented.suppression = suppress_small_groups(oriented.counts, k);
  oriented.is_withheld = oriented.suppression.unprotected;
  return oriented;
}

// The profiles agreed on, then those that somebody is committed to.
std::vector<std::string> profiles_asked(const model::Convention& convention) {
  std::vector<std::string> profiles;
  const auto add = [&profiles](const model::Opt<model::CodeText>& profile) {
    if (profile && std::find(profiles.begin(), profiles.end(), profile->value.text) == profiles.end())
      profiles.push_back(profile->value.text);
  };
  for (const model::AudienceShare& agreed : convention.audience) add(agreed.profile);
  for (const model::Commitment& commitment : convention.commitments) add(commitment.profile);
  return profiles;
}

// Where nobody has the profile, or everybody, who was oriented by whom is no secret; where there is one group, it is
// that of the table by profile.
bool is_plain(AudienceFigures& figures, Oriented& oriented) {
  const auto& codes = figures.profiles.codes;
  const auto row = static_cast<std::size_t>(std::find(codes.begin(), codes.end(), oriented.profile) - codes.begin());
  const bool is_shown = row == codes.size() || !figures.profiles.suppression.hides(row, kBearers);
  const auto& total = oriented.counts.rows.back();
  if (figures.orienting.groups.size() == 1) oriented.is_withheld = !is_shown;
  return figures.orienting.groups.size() <= 1 || (is_shown && (total[1] == 0 || total[2] == 0));
}

// Hides who oriented those with the profile where that would tell too much; and where the outcomes of those with the
// profile would tell it, these; and their number at last.
void add_oriented(AudienceFigures& figures, const std::string& profile, DisclosureWork& work) {
  auto& profiles = figures.orienting.profiles;
  profiles.push_back(oriented_with(figures.orienting.groups, profile, figures.k));
  if (is_plain(figures, profiles.back()) || keeps_secrets(figures, SecretsOf::page, work)) return;
  profiles.back().is_withheld = true;
  const auto& codes = figures.profiles.codes;
  const auto row = static_cast<std::size_t>(std::find(codes.begin(), codes.end(), profile) - codes.begin());
  auto& hidden = figures.profiles.suppression.hidden[row];
  const auto& most = figures.profiles.counts.most;
  if (keeps_secrets(figures, SecretsOf::last_oriented, work)) return;
  hidden[kProfileDurable] = most[kProfileDurable] > 0;
  hidden[kProfileDynamic] = hidden[kProfileDynamic] || (most[kProfileDynamic] > 0 && most[kProfileOther] > 0);
  if (keeps_secrets(figures, SecretsOf::last_oriented, work)) return;
  hidden[kBearers] = true;
  hidden[kProfileDynamic] = most[kProfileDynamic] > 0;
}

AudienceFigures figures_of(const ReportInput& input, const ConventionCase& item, std::vector<int> years) {
  AudienceFigures figures{input, item, std::move(years), {}, suppress_below(item, input), {}, {}, {}};
  for (const int year : figures.years) {
    const Exits found = exits_of_year(item.figures, *item.convention, year, input.as_of);
    figures.exits.insert(figures.exits.end(), found.begin(), found.end());
  }
  figures.prescribers = prescriber_table(figures.exits, figures.k);
  figures.profiles = profile_table(item, figures.exits, figures.k);
  if (figures.prescribers.is_withheld) return figures;
  figures.orienting.groups = groups_of(figures.exits, figures.prescribers);
  DisclosureWork work;
  for (const std::string& profile : profiles_asked(*item.convention)) add_oriented(figures, profile, work);
  return figures;
}

bool hides_any(const std::vector<bool>& row) { return std::find(row.begin(), row.end(), true) != row.end(); }

// What the pages of single years do not say.
struct HiddenByYear {
  bool prescribers = false;
  std::set<std::string> profiles;
  // Profiles of which the page of the whole period says that nobody has them, or everybody.
  std::set<std::string> settled;
};

// The profiles of which a page hides something.
void add_hidden(std::set<std::string>& hidden, const AudienceFigures& figures) {
  for (std::size_t row = 0; row < figures.profiles.codes.size(); ++row)
    if (hides_any(figures.profiles.suppression.hidden[row])) hidden.insert(figures.profiles.codes[row]);
  for (const Oriented& oriented : figures.orienting.profiles)
    for (std::size_t group = 0; group < figures.orienting.groups.size(); ++group)
      if (oriented.hides(group)) hidden.insert(oriented.profile);
}

// Those that nobody has, or everybody, as the page says: then it is so in each year.
std::set<std::string> settled(const AudienceFigures& period) {
  std::set<std::string> found;
  for (std::size_t row = 0; row < period.profiles.codes.size(); ++row) {
    const auto& counts = period.profiles.counts.rows[row];
    const bool is_plain = counts[kBearers] == 0 || counts[kBearers] == counts[kAll];
    if (is_plain && !period.profiles.suppression.hides(row, kBearers)) found.insert(period.profiles.codes[row]);
  }
  return found;
}

void hide_by_year(AudienceFigures& figures, const HiddenByYear& hidden) {
  if (hidden.prescribers) {
    if (!figures.prescribers.is_withheld) withhold(figures.prescribers);
    figures.orienting = {};
  }
  for (std::size_t row = 0; row < figures.profiles.codes.size(); ++row) {
    auto& cells = figures.profiles.suppression.hidden[row];
    const bool is_hidden = hidden.profiles.contains(figures.profiles.codes[row]);
    const bool is_settled = hidden.settled.contains(figures.profiles.codes[row]);
    for (const std::size_t column : {kBearers, kProfileDynamic, kProfileDurable})
      cells[column] = !is_settled && (cells[column] || (is_hidden && figures.profiles.counts.most[column] > 0));
  }
  for (Oriented& oriented : figures.orienting.profiles) {
    oriented.is_withheld = hidden.profiles.contains(oriented.profile);
    if (hidden.settled.contains(oriented.profile))
      for (auto& row : oriented.suppression.hidden) row.assign(row.size(), false);
  }
}

// `own`: the figures of one of the pages, which were worked out already.
HiddenByYear hidden_by_year(const ReportInput& input, const ConventionCase& item, const AudienceFigures& own) {
  HiddenByYear hidden;
  const std::vector<int> years = calendar_years_of(*item.convention);
  std::vector<std::vector<int>> pages{years};
  for (const int year : years) pages.push_back({year});
  for (const std::vector<int>& page : pages) {
    std::optional<AudienceFigures> other;
    const AudienceFigures& figures = page == own.years ? own : other.emplace(figures_of(input, item, page));
    const PrescriberTable& prescribers = figures.prescribers;
    hidden.prescribers = hidden.prescribers || prescribers.is_withheld || prescribers.suppression.hides_any();
    add_hidden(hidden.profiles, figures);
    if (page.size() == years.size()) hidden.settled = settled(figures);
  }
  for (const std::string& profile : hidden.settled) hidden.profiles.erase(profile);
  return hidden;
}

}  // namespace

AudienceFigures period_figures(const ReportInput& input, const ConventionCase& item) {
  return figures_of(input, item, calendar_years_of(*item.convention));
}

model::Counts counts_of_exits(const Exits& exits) {
  model::Counts counts;
  for (const ExitFact* exit : exits) counts += tally::counts_of(exit->classification);
  return counts;
}

const Oriented* Orienting::find(const std::string& profile) const {
  const auto found = std::find_if(profiles.begin(), profiles.end(),
                                  [&profile](const Oriented& oriented) { return oriented.profile == profile; });
  return found == profiles.end() ? nullptr : &*found;
}

AudienceFigures audience_figures(const ReportInput& input, const ConventionCase& item, int year) {
  AudienceFigures figures = figures_of(input, item, {year});
  if (calendar_years_of(*item.convention).size() > 1) hide_by_year(figures, hidden_by_year(input, item, figures));
  return figures;
}

AudienceFigures audience_figures(const ReportInput& input, const ConventionCase& item) {
  return input.year ? audience_figures(input, item, *input.year) : period_figures(input, item);
}

}  // namespace tremplin::report

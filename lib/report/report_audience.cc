#include <algorithm>
#include <map>
#include <set>

#include "report/public_received.h"
#include "report/suppress.h"
#include "tally/tally.h"

namespace tremplin {
namespace {

using Tone = Paragraph::Tone;
using Exits = std::vector<const ExitFact*>;

struct AudienceCase {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  Exits exits;
  std::int64_t k = 0;
};

AudienceCase audience_case(const ReportInput& input, const ConventionCase& item) {
  AudienceCase audience{input, item, reported_years(item, input), {}, suppress_below(item, input)};
  for (const int year : audience.years) {
    const Exits found = exits_of_year(item.figures, *item.convention, year, input.as_of);
    audience.exits.insert(audience.exits.end(), found.begin(), found.end());
  }
  return audience;
}

Counts counts_of_exits(const Exits& exits) {
  Counts counts;
  for (const ExitFact* exit : exits) counts += counts_of(exit->classification);
  return counts;
}

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

// Columns of counts: exits = examined + the rest; examined = dynamic + other; dynamic = durable + transition +
// positive.
enum PrescriberColumn : std::size_t { kExits, kExamined, kRest, kDynamic, kOther, kDurable, kTransition, kPositive };

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

std::vector<std::int64_t> outcome_row(const Counts& counts) {
  return {counts.exits,      counts.examined(), counts.below_threshold + counts.withdrawn,
          counts.dynamic(),  counts.other,      counts.durable,
          counts.transition, counts.positive};
}

struct PrescriberTable {
  std::vector<std::string> codes;
  CountTable counts;
  Suppression suppression;
};

PrescriberTable prescriber_table(const AudienceCase& audience) {
  PrescriberTable table;
  table.counts.columns = outcome_columns();
  for (const auto& [code, exits] : by_prescriber(audience.exits)) {
    table.codes.push_back(code);
    table.counts.rows.push_back(outcome_row(counts_of_exits(exits)));
  }
  table.counts.rows.push_back(outcome_row(counts_of_exits(audience.exits)));
  table.suppression = suppress_small_groups(table.counts, audience.k);
  // Where nothing but the total stands beside a small group, no group is shown.
  if (table.suppression.unprotected)
    for (std::size_t row = 0; row < table.codes.size(); ++row)
      table.suppression.hidden[row].assign(table.counts.columns.size(), true);
  return table;
}

Value count_cell(const CountTable& table, const Suppression& suppression, std::size_t row, std::size_t column) {
  if (suppression.hides(row, column)) return Absent::hidden;
  return table.rows[row][column];
}

Value rate_cell(const CountTable& table, const Suppression& suppression, std::size_t row, std::size_t column,
                std::size_t whole) {
  if (suppression.hides(row, column) || suppression.hides(row, whole)) return Absent::hidden;
  return Rate{table.rows[row][column], table.rows[row][whole]};
}

Value prescriber_name(const std::string& code, Date day) {
  if (code.empty()) return Message{"audience.no_prescriber", {}};
  return party_name(code, day);
}

bool hides_any(const Suppression& suppression) {
  return std::any_of(suppression.hidden.begin(), suppression.hidden.end(),
                     [](const std::vector<bool>& row) { return std::find(row.begin(), row.end(), true) != row.end(); });
}

constexpr std::size_t kShown[] = {kExits, kExamined, kDurable, kTransition, kPositive, kOther, kDynamic};

Row prescriber_row(const PrescriberTable& table, std::size_t row, Value name, Row::Kind kind) {
  Row out{{std::move(name)}, kind};
  for (const std::size_t column : kShown) out.cells.push_back(count_cell(table.counts, table.suppression, row, column));
  out.cells.push_back(rate_cell(table.counts, table.suppression, row, kDurable, kExamined));
  out.cells.push_back(rate_cell(table.counts, table.suppression, row, kDynamic, kExamined));
  return out;
}

void add_data(Document& page, const AudienceCase& audience, const char* kind, Value code, Value agreed, const Row& row,
              std::size_t first) {
  Row data{{audience.item.convention->id_text(), audience.item.convention->structure_id(), kind, std::move(code),
            std::move(agreed)}};
  data.cells.insert(data.cells.end(), row.cells.begin() + static_cast<std::ptrdiff_t>(first), row.cells.end());
  page.data.rows.push_back(std::move(data));
}

void add_prescribers(Document& page, const AudienceCase& audience, const PrescriberTable& table) {
  add_heading(page, "audience.prescribers");
  ReportTable shown;
  shown.caption = {"audience.prescribers.caption", {}};
  shown.columns = {text_column("prescriber", "prescriber"),
                   number_column("exits.all", "exits")};
  append_category_columns(shown.columns);
  const Date day = audience.item.convention->days().to;
  for (std::size_t row = 0; row < table.codes.size(); ++row) {
    shown.rows.push_back(prescriber_row(table, row, prescriber_name(table.codes[row], day), Row::Kind::body));
    add_data(page, audience, "prescriber", table.codes[row], Value(), shown.rows.back(), 1);
  }
  shown.rows.push_back(prescriber_row(table, table.codes.size(), Message{"total", {}}, Row::Kind::total));
  if (hides_any(table.suppression)) shown.notes.push_back({"hidden.note", {audience.k}});
  page.blocks.emplace_back(std::move(shown));
}

// Profiles agreed on, then those met, in the rule set's order.
std::vector<std::string> profiles_of(const AudienceCase& audience) {
  std::vector<std::string> profiles;
  const auto add = [&profiles](const std::string& code) {
    if (std::find(profiles.begin(), profiles.end(), code) == profiles.end()) profiles.push_back(code);
  };
  for (const AudienceShare& agreed : audience.item.convention->audience)
    if (agreed.profile) add(agreed.profile->value.text);
  std::set<std::string> met;
  for (const ExitFact* exit : audience.exits) met.insert(exit->profiles.begin(), exit->profiles.end());
  if (audience.item.rules != nullptr)
    for (const Profile& profile : audience.item.rules->profiles)
      if (met.contains(profile.code)) add(profile.code);
  for (const std::string& code : met) add(code);
  return profiles;
}

std::optional<Share> agreed_share(const Convention& convention, const std::string& profile) {
  for (const AudienceShare& agreed : convention.audience)
    if (agreed.profile && agreed.share && agreed.profile->value.text == profile) return agreed.share->value;
  return std::nullopt;
}

// all = bearers + the others; bearers = dynamic + other …
enum ProfileColumn : std::size_t { kAll, kBearers, kProfileDynamic, kProfileOther, kProfileDurable, kProfileRest };

CountTable profile_counts(const AudienceCase& audience, const std::vector<std::string>& profiles) {
  CountTable table;
  table.kind = CountTable::Rows::apart;
  table.columns = {{},
                   {CountColumn::kNone, kAll},
                   {kBearers, kBearers},
                   {kBearers, kBearers, CountColumn::Print::unprinted},
                   {kProfileDynamic, kBearers},
                   {kProfileDynamic, CountColumn::kNone, CountColumn::Print::unprinted}};
  const std::int64_t all = counts_of_exits(audience.exits).examined();
  for (const std::string& profile : profiles) {
    const Counts counts = counts_of_exits(bearing(audience.exits, profile));
    table.rows.push_back(
        {all, counts.examined(), counts.dynamic(), counts.other, counts.durable, counts.transition + counts.positive});
  }
  return table;
}

void add_profiles(Document& page, const AudienceCase& audience) {
  add_heading(page, "audience.profiles");
  const std::vector<std::string> profiles = profiles_of(audience);
  if (profiles.empty()) {
    add_sentence(page, {"audience.profiles.none", {}});
    return;
  }
  const CountTable counts = profile_counts(audience, profiles);
  const Suppression suppression = suppress_small_groups(counts, audience.k);
  ReportTable table;
  table.caption = {"audience.profiles.caption", {}};
  table.columns = {text_column("profile", "profile"),
                   number_column("share_agreed", "agreed"),
                   number_column("received", "received"),
                   number_column("examined_exits", "examined"),
                   number_column("share_received", "share"),
                   number_column("category.durable", "durable"),
                   number_column("durable_rate", "durable_rate"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("dynamic_rate", "dynamic_rate")};
  PairsChart chart{{"public.chart", {}}, {}};
  for (std::size_t row = 0; row < profiles.size(); ++row) {
    const auto agreed = agreed_share(*audience.item.convention, profiles[row]);
    const Value name = profile_name(audience.item.rules, profiles[row]);
    Row shown{{name, agreed ? Value(*agreed) : Value(Message{"none.agreed", {}}),
               count_cell(counts, suppression, row, kBearers), counts.rows[row][kAll],
               rate_cell(counts, suppression, row, kBearers, kAll),
               count_cell(counts, suppression, row, kProfileDurable),
               rate_cell(counts, suppression, row, kProfileDurable, kBearers),
               count_cell(counts, suppression, row, kProfileDynamic),
               rate_cell(counts, suppression, row, kProfileDynamic, kBearers)}};
    Row data{{Value(), Absent::not_applicable, shown.cells[2], shown.cells[5], Absent::not_applicable,
              Absent::not_applicable, Absent::not_applicable, shown.cells[7], shown.cells[6], shown.cells[8]}};
    add_data(page, audience, "profile", profiles[row], agreed ? Value(*agreed) : Value(), data, 1);
    if (agreed) {
      const bool hidden = suppression.hides(row, kBearers);
      chart.lines.push_back(
          {name, agreed,
           hidden ? std::nullopt : std::optional(Rate{counts.rows[row][kBearers], counts.rows[row][kAll]})});
    }
    table.rows.push_back(std::move(shown));
  }
  if (hides_any(suppression)) table.notes.push_back({"hidden.note", {audience.k}});
  table.notes.push_back({"audience.several", {}});
  table.notes.push_back({"public.still_present", {}});
  page.blocks.emplace_back(std::move(table));
  if (!chart.lines.empty() && !audience.exits.empty()) page.blocks.emplace_back(Chart{std::move(chart)});
}

// Prescribers whose number of examined exits is shown, each by itself, and the others together.
struct Orienters {
  struct Group {
    std::string code;
    Exits exits;
    bool is_rest = false;
  };
  std::vector<Group> groups;

  const Group* find(const std::string& code) const {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&code](const Group& group) { return !group.is_rest && group.code == code; });
    return found == groups.end() ? nullptr : &*found;
  }
};

Orienters orienters_of(const AudienceCase& audience, const PrescriberTable& prescribers) {
  Orienters orienters;
  Orienters::Group rest{{}, {}, true};
  std::size_t row = 0;
  for (auto& [code, exits] : by_prescriber(audience.exits)) {
    if (prescribers.suppression.hides(row++, kExamined))
      rest.exits.insert(rest.exits.end(), exits.begin(), exits.end());
    else
      orienters.groups.push_back({code, exits, false});
  }
  if (!rest.exits.empty()) orienters.groups.push_back(std::move(rest));
  return orienters;
}

// How many examined exits of each group bear the profile.
struct Oriented {
  CountTable counts{{{}, {CountColumn::kNone, 0}}, {}, CountTable::Rows::adding_up, std::nullopt};
  Suppression suppression;

  bool hides(std::size_t row) const { return suppression.unprotected || suppression.hides(row, 1); }
};

Oriented oriented_with(const Orienters& orienters, const std::string& profile, std::int64_t k) {
  Oriented oriented;
  std::vector<std::int64_t> total(2, 0);
  for (const Orienters::Group& group : orienters.groups) {
    oriented.counts.rows.push_back(
        {counts_of_exits(group.exits).examined(), counts_of_exits(bearing(group.exits, profile)).examined()});
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += oriented.counts.rows.back()[i];
  }
  if (!orienters.groups.empty() && orienters.groups.back().is_rest)
    oriented.counts.least_wanted = orienters.groups.size() - 1;
  oriented.counts.rows.push_back(total);
  oriented.suppression = suppress_small_groups(oriented.counts, k);
  return oriented;
}

void add_who_orients_whom(Document& page, const AudienceCase& audience, const Orienters& orienters) {
  if (audience.item.convention->audience.empty() || orienters.groups.empty()) return;
  const Date day = audience.item.convention->days().to;
  ReportTable table;
  table.caption = {"audience.whom.caption", {}};
  table.columns = {text_column("prescriber", "prescriber"), number_column("examined_exits", "examined")};
  for (const Orienters::Group& group : orienters.groups)
    table.rows.push_back({{group.is_rest ? Value(Message{"audience.others", {}}) : prescriber_name(group.code, day),
                           counts_of_exits(group.exits).examined()}});
  bool hidden = false;
  for (const AudienceShare& agreed : audience.item.convention->audience) {
    if (!agreed.profile) continue;
    const Oriented oriented = oriented_with(orienters, agreed.profile->value.text, audience.k);
    table.columns.push_back({{"audience.whom.profile", {profile_name(audience.item.rules, agreed.profile->value.text)}},
                             agreed.profile->value.text});
    for (std::size_t row = 0; row < orienters.groups.size(); ++row) {
      hidden = hidden || oriented.hides(row);
      table.rows[row].cells.push_back(oriented.hides(row) ? Value(Absent::hidden)
                                                          : Value(oriented.counts.rows[row][1]));
    }
  }
  if (hidden) table.notes.push_back({"hidden.note", {audience.k}});
  page.blocks.emplace_back(std::move(table));
}

// What a prescriber promised of those it sends, beside those that it sent.
Message commitment_sentence(const AudienceCase& audience, const Orienters& orienters, const Commitment& commitment) {
  const std::string code = commitment.party ? commitment.party->value.text : std::string();
  const Value party = party_name(code, audience.item.convention->days().to);
  const Value words = commitment.text ? Value(commitment.text->value) : Value(Message{"commitment.no_text", {}});
  if (!commitment.profile || (!commitment.share && !commitment.people))
    return {"audience.not_measurable", {party, words}};
  const bool sent_somebody = std::any_of(audience.exits.begin(), audience.exits.end(),
                                         [&code](const ExitFact* exit) { return exit->prescriber == code; });
  if (!sent_somebody) return {"audience.sent_nobody", {party, words}};
  const Orienters::Group* group = orienters.find(code);
  if (group == nullptr) return {"audience.commitment_hidden", {party, words}};
  const Oriented oriented = oriented_with(orienters, commitment.profile->value.text, audience.k);
  const auto row = static_cast<std::size_t>(group - orienters.groups.data());
  if (oriented.hides(row)) return {"audience.commitment_hidden", {party, words}};
  const Rate rate{oriented.counts.rows[row][1], oriented.counts.rows[row][0]};
  const Value profile = profile_name(audience.item.rules, commitment.profile->value.text);
  if (commitment.share) {
    const bool kept = rate.is_defined() && is_met(rate.count, rate.of, commitment.share->value);
    return {kept ? "audience.share_kept" : "audience.share_missed",
            {party, profile, commitment.share->value, rate.count, rate.of, RateValue{rate, commitment.share->value}}};
  }
  const auto years = static_cast<std::int64_t>(audience.years.size());
  const std::int64_t promised = commitment.people->value.value * years;
  return {rate.count >= promised ? "audience.people_kept" : "audience.people_missed",
          {party, profile, commitment.people->value.value, rate.count, promised, years}};
}

void add_commitments(Document& page, const AudienceCase& audience, const Orienters& orienters) {
  add_heading(page, "audience.commitments");
  if (audience.item.convention->commitments.empty()) {
    add_sentence(page, {"convention.commitments.none", {}});
    return;
  }
  Bullets bullets;
  for (const Commitment& commitment : audience.item.convention->commitments)
    bullets.items.emplace_back(commitment_sentence(audience, orienters, commitment));
  page.blocks.emplace_back(std::move(bullets));
  add_note(page, {"audience.commitments.about", {}});
}

void add_lead(Document& page, const AudienceCase& audience, const PrescriberTable& prescribers,
              const Orienters& orienters) {
  const Convention& convention = *audience.item.convention;
  const Counts counts = counts_of_exits(audience.exits);
  Paragraph lead{Tone::lead, {}};
  lead.sentences.push_back({"results.lead.who",
                            {structure_name(convention), type_name(audience.item.rules, convention.type()),
                             convention.department(), convention.days().from, convention.days().to}});
  if (counts.exits == 0) {
    lead.sentences.push_back({"audience.lead.no_records", {}});
  } else {
    const auto named = std::count_if(prescribers.codes.begin(), prescribers.codes.end(),
                                     [](const std::string& code) { return !code.empty(); });
    lead.sentences.push_back({"audience.lead.exits", {counts.exits, counts.examined(), std::int64_t{named}}});
    for (const Commitment& commitment : convention.commitments)
      if (commitment.profile && (commitment.share || commitment.people))
        lead.sentences.push_back(commitment_sentence(audience, orienters, commitment));
  }
  page.blocks.emplace_back(std::move(lead));
}

}  // namespace

Report report_audience(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "audience";
  page.title = {"audience.title", {}};
  page.data.columns = {text_column("convention", "convention"),
                       text_column("structure", "structure"),
                       text_column("kind", "group"),
                       text_column("code", "code"),
                       number_column("share_agreed", "agreed"),
                       number_column("exits.all", "exits")};
  append_category_columns(page.data.columns);
  add_broken(page, input);
  for (const ConventionCase& item : input.cases) {
    const AudienceCase audience = audience_case(input, item);
    const PrescriberTable prescribers = prescriber_table(audience);
    add_case_heading(page, item);
    const Orienters orienters = orienters_of(audience, prescribers);
    add_lead(page, audience, prescribers, orienters);
    add_commitments(page, audience, orienters);
    if (!audience.exits.empty()) add_prescribers(page, audience, prescribers);
    add_profiles(page, audience);
    add_who_orients_whom(page, audience, orienters);
    add_exits_left_out(page, input, item);
  }
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin

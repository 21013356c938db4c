#include <algorithm>
#include <set>

#include "report/audience/audience_figures.h"
#include "report/audience/public_received.h"
#include "report/document/lead.h"
#include "report/figures/judged_year.h"
#include "report/figures/promised_people.h"
#include "rules/bodies.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

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

constexpr std::size_t kShown[] = {kExits, kExamined, kDurable, kTransition, kPositive, kOther, kDynamic};

Row prescriber_row(const PrescriberTable& table, std::size_t row, Value name, Row::Kind kind) {
  Row out{{std::move(name)}, kind};
  for (const std::size_t column : kShown) out.cells.push_back(count_cell(table.counts, table.suppression, row, column));
  out.cells.push_back(rate_cell(table.counts, table.suppression, row, kDurable, kExamined));
  out.cells.push_back(rate_cell(table.counts, table.suppression, row, kDynamic, kExamined));
  return out;
}

void add_data(Document& page, const AudienceFigures& audience, const char* kind, Value code, Value agreed,
              const Row& row, std::size_t first) {
  Row data{{audience.item.convention->id_text(), audience.item.convention->structure_id(), kind, std::move(code),
            std::move(agreed)}};
  data.cells.insert(data.cells.end(), row.cells.begin() + static_cast<std::ptrdiff_t>(first), row.cells.end());
  page.data.rows.push_back(std::move(data));
}

void add_prescribers(Document& page, const AudienceFigures& audience) {
  const PrescriberTable& table = audience.prescribers;
  add_heading(page, "audience.prescribers");
  ReportTable shown;
  shown.caption = {"audience.prescribers.caption", {}};
  shown.columns = {text_column("prescriber", "prescriber"), number_column("exits.all", "exits")};
  append_category_columns(shown.columns);
  const Date day = audience.item.convention->days().to;
  for (std::size_t row = 0; row < table.codes.size(); ++row) {
    shown.rows.push_back(prescriber_row(table, row, prescriber_name(table.codes[row], day), Row::Kind::body));
    add_data(page, audience, "prescriber", table.codes[row], Value(), shown.rows.back(), 1);
  }
  shown.rows.push_back(prescriber_row(table, table.counts.rows.size() - 1, Message{"total", {}}, Row::Kind::total));
  if (table.suppression.hides_any()) shown.notes.push_back({"hidden.note", {audience.k}});
  if (table.is_withheld) shown.notes.push_back({"audience.prescribers.withheld", {audience.k}});
  page.blocks.emplace_back(std::move(shown));
}

std::optional<Share> agreed_share(const model::Convention& convention, const std::string& profile) {
  for (const model::AudienceShare& agreed : convention.audience)
    if (agreed.profile && agreed.share && agreed.profile->value.text == profile) return agreed.share->value;
  return std::nullopt;
}

void add_profiles(Document& page, const AudienceFigures& audience) {
  add_heading(page, "audience.profiles");
  const std::vector<std::string>& profiles = audience.profiles.codes;
  if (profiles.empty()) {
    add_sentence(page, {"audience.profiles.none", {}});
    return;
  }
  const CountTable& counts = audience.profiles.counts;
  const Suppression& suppression = audience.profiles.suppression;
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
    if (audience.exits.empty()) std::fill(shown.cells.begin() + 2, shown.cells.end(), Absent::not_known);
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
  if (suppression.hides_any()) table.notes.push_back({"hidden.note", {audience.k}});
  table.notes.push_back({"audience.several", {}});
  table.notes.push_back({"public.still_present", {}});
  page.blocks.emplace_back(std::move(table));
  if (!audience.exits.empty()) add_chart(page, std::move(chart));
}

// The counts of a profile, one for each group; hidden where the group is, or the whole profile.
Value oriented_cell(const Oriented* oriented, std::size_t group) {
  if (oriented == nullptr || oriented->hides(group)) return Absent::hidden;
  return oriented->counts.rows[group][1];
}

void add_who_orients_whom(Document& page, const AudienceFigures& audience) {
  const auto& groups = audience.orienting.groups;
  if (audience.item.convention->audience.empty() || groups.empty()) return;
  const Date day = audience.item.convention->days().to;
  ReportTable table;
  table.caption = {"audience.whom.caption", {}};
  table.columns = {text_column("prescriber", "prescriber"), number_column("examined_exits", "examined")};
  for (const OrientingGroup& group : groups)
    table.rows.push_back({{group.is_rest ? Value(Message{"audience.others", {}}) : prescriber_name(group.code, day),
                           counts_of_exits(group.exits).examined()}});
  bool hidden = false;
  for (const model::AudienceShare& agreed : audience.item.convention->audience) {
    if (!agreed.profile) continue;
    const std::string& profile = agreed.profile->value.text;
    table.columns.push_back({{"audience.whom.profile", {profile_name(audience.item.rules, profile)}}, profile});
    for (std::size_t group = 0; group < groups.size(); ++group) {
      table.rows[group].cells.push_back(oriented_cell(audience.orienting.find(profile), group));
      hidden = hidden || is_absent(table.rows[group].cells.back(), Absent::hidden);
    }
  }
  if (hidden) table.notes.push_back({"hidden.note", {audience.k}});
  page.blocks.emplace_back(std::move(table));
}

// Of a prescriber, how many it sent with a profile, and how many in all; none where that is hidden.
std::optional<Rate> sent_with(const AudienceFigures& audience, const std::string& code, const std::string& profile) {
  const Oriented* oriented = audience.orienting.find(profile);
  const auto& groups = audience.orienting.groups;
  const auto group = std::find_if(groups.begin(), groups.end(),
                                  [&code](const OrientingGroup& one) { return !one.is_rest && one.code == code; });
  if (oriented == nullptr || group == groups.end()) return std::nullopt;
  const auto row = static_cast<std::size_t>(group - groups.begin());
  if (oriented->hides(row)) return std::nullopt;
  return Rate{oriented->counts.rows[row][1], oriented->counts.rows[row][0]};
}

// How many a prescriber sent, with the profile where one is named; none where that is hidden.
std::optional<std::int64_t> sent_by(const AudienceFigures& audience, const std::string& code,
                                    const model::Opt<model::CodeText>& profile) {
  if (profile) {
    const auto sent = sent_with(audience, code, profile->value.text);
    return sent ? std::optional(sent->count) : std::nullopt;
  }
  const auto& codes = audience.prescribers.codes;
  const auto row = static_cast<std::size_t>(std::find(codes.begin(), codes.end(), code) - codes.begin());
  if (row == codes.size()) return 0;
  if (audience.prescribers.suppression.hides(row, kExamined)) return std::nullopt;
  return audience.prescribers.counts.rows[row][kExamined];
}

// The page's years that have come, by whether an exit of them was read.
struct YearsPassed {
  DateRange whole;
  std::vector<DateRange> known;
  Series unknown;
};

// The days of a year that belong to the period and have passed.
DateRange days_passed_of(const AudienceFigures& audience, int year) {
  const DateRange days = model::days_in(audience.item.convention->days(), year);
  return {days.from, std::min(days.to, audience.input.as_of)};
}

// Years that follow one another are one stretch.
YearsPassed years_passed(const AudienceFigures& audience) {
  std::set<int> with_exits;
  for (const ExitFact* exit : audience.exits) with_exits.insert(year_of(exit->exit_date));
  YearsPassed passed;
  for (const int year : audience.years) {
    const DateRange days = days_passed_of(audience, year);
    if (days.to < days.from) continue;
    if (!passed.whole.from.is_set()) passed.whole.from = days.from;
    passed.whole.to = days.to;
    if (!with_exits.contains(year))
      passed.unknown.items.push_back(year_name(year));
    else if (!passed.known.empty() && add_days(passed.known.back().to, 1) == days.from)
      passed.known.back().to = days.to;
    else
      passed.known.push_back(days);
  }
  return passed;
}

bool is_running(const AudienceFigures& audience) {
  const Date end = model::days_in(audience.item.convention->days(), audience.years.back()).to;
  return audience.input.as_of < end;
}

// The time that passed, and its years of which nothing is known.
Message passed_words(const YearsPassed& passed, const std::string& how) {
  const DateRange& days = passed.whole;
  if (passed.unknown.items.empty()) return {"audience.passed." + how, {days.from, days.to}};
  return {"audience.passed_partly." + how, {days.from, days.to, passed.unknown}};
}

// What was promised a year against the time that passed.
Message people_sentence(const AudienceFigures& audience, const model::Commitment& commitment, const Value& party,
                        std::int64_t sent) {
  const YearsPassed passed = years_passed(audience);
  const PromisedPeople promise{commitment.people->value.value, passed.known};
  const PeopleDue due = people_due(promise);
  const std::string how = is_running(audience) ? "running" : "over";
  const std::string came = due.is_kept_by(sent) ? "kept_" : "missed_";
  std::vector<Value> args = {party,
                             promise.a_year,
                             sent,
                             shown_due(due, sent),
                             passed_words(passed, how),
                             Message{"audience.people." + came + how, {}}};
  if (!commitment.profile) return {"audience.people_any", args};
  args.push_back(profile_name(audience.item.rules, commitment.profile->value.text));
  return {"audience.people", args};
}

Message share_sentence(const AudienceFigures& audience, const model::Commitment& commitment, const Value& party,
                       Rate sent) {
  const Share promised = commitment.share->value;
  const bool kept = sent.is_defined() && is_met(sent.count, sent.of, promised);
  return {kept ? "audience.share_kept" : "audience.share_missed",
          {party, profile_name(audience.item.rules, commitment.profile->value.text), promised, sent.count, sent.of,
           RateValue{sent, promised}, bounds_cell(sent)}};
}

bool is_measurable(const model::Commitment& commitment) {
  return commitment.people || (commitment.profile && commitment.share);
}

// What a prescriber promised, beside those that it sent.
Message commitment_sentence(const AudienceFigures& audience, const model::Commitment& commitment) {
  const std::string code(rules::body_of(commitment.party ? commitment.party->value.text : std::string()));
  const Value party = party_name(code, audience.item.convention->days().to);
  const Value words = commitment.text ? Value(commitment.text->value) : Value(Message{"commitment.no_text", {}});
  if (!is_measurable(commitment)) return {"audience.not_measurable", {party, words}};
  if (audience.exits.empty()) return {"audience.commitment_unknown", {party, words}};
  if (audience.prescribers.is_withheld) return {"audience.commitment_hidden", {party, words}};
  const auto& codes = audience.prescribers.codes;
  const bool has_sent = std::find(codes.begin(), codes.end(), code) != codes.end();
  if (!has_sent && !commitment.people) return {"audience.sent_nobody", {party, words}};
  if (commitment.people) {
    const auto sent = has_sent ? sent_by(audience, code, commitment.profile) : std::optional<std::int64_t>(0);
    if (!sent) return {"audience.commitment_hidden", {party, words}};
    return people_sentence(audience, commitment, party, *sent);
  }
  const auto sent = sent_with(audience, code, commitment.profile->value.text);
  if (!sent) return {"audience.commitment_hidden", {party, words}};
  return share_sentence(audience, commitment, party, *sent);
}

void add_commitments(Document& page, const AudienceFigures& audience) {
  add_heading(page, "audience.commitments");
  if (audience.item.convention->commitments.empty()) {
    add_sentence(page, {"convention.commitments.none", {}});
    return;
  }
  Bullets bullets;
  for (const model::Commitment& commitment : audience.item.convention->commitments)
    bullets.items.emplace_back(commitment_sentence(audience, commitment));
  page.blocks.emplace_back(std::move(bullets));
  add_note(page, {"audience.commitments.about", {}});
}

void add_lead(Document& page, const AudienceFigures& audience) {
  const model::Counts counts = counts_of_exits(audience.exits);
  Paragraph lead{Tone::lead, {}};
  lead.sentences.push_back(who_sentence(audience.item));
  if (counts.exits == 0) {
    lead.sentences.push_back({"audience.lead.no_records", {}});
  } else {
    std::set<std::string> named;
    for (const ExitFact* exit : audience.exits)
      if (!exit->prescriber.empty()) named.insert(exit->prescriber);
    if (audience.prescribers.is_withheld)
      lead.sentences.push_back({"audience.lead.exits_withheld", {counts.exits, counts.examined()}});
    else
      lead.sentences.push_back(
          {"audience.lead.exits", {counts.exits, counts.examined(), static_cast<std::int64_t>(named.size())}});
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
    add_case_heading(page, item);
    if (add_other_year(page, item, input)) continue;
    const AudienceFigures audience = audience_figures(input, item);
    add_lead(page, audience);
    add_commitments(page, audience);
    if (!audience.exits.empty()) add_prescribers(page, audience);
    add_profiles(page, audience);
    add_who_orients_whom(page, audience);
    add_exits_left_out(page, input, item);
  }
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin::report

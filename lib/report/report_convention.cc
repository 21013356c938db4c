#include <algorithm>
#include <set>

#include "assess/forecast.h"
#include "report/parts.h"

namespace tremplin {
namespace {

using Tone = Paragraph::Tone;

constexpr Indicator kIndicators[] = {Indicator::durable, Indicator::transition, Indicator::positive,
                                     Indicator::dynamic};

Value joined_names(const std::vector<Located<CodeText>>& codes, Date day) {
  Series names;
  for (const auto& code : codes) names.items.push_back(party_name(code->text, day));
  if (names.items.empty()) return Absent::not_known;
  return names;
}

// What the targets of the last year ask, in whole exits, first for durable jobs, then for all dynamic exits.
void add_what_is_asked(Paragraph& lead, const Convention& convention) {
  const int last = calendar_years_of(convention).back();
  const auto durable = target_of(convention, last, Indicator::durable);
  const auto dynamic = target_of(convention, last, Indicator::dynamic);
  const std::int64_t expected = expected_exits(convention, last).value_or(0);
  if (!durable || !dynamic) {
    lead.sentences.push_back({"convention.lead.no_targets", {year_name(last)}});
  } else if (expected <= 0) {
    lead.sentences.push_back({"convention.lead.shares", {year_name(last), *durable, *dynamic}});
  } else {
    lead.sentences.push_back({"convention.lead.exits",
                              {year_name(last), expected, count_needed(*durable, expected), *durable,
                               count_needed(*dynamic, expected), *dynamic}});
  }
}

void add_lead(Document& page, const ConventionCase& item) {
  const Convention& convention = *item.convention;
  const DateRange days = convention.days();
  Paragraph lead{Tone::lead, {}};
  lead.sentences.push_back(
      {"convention.lead.who",
       {structure_name(convention), type_name(item.rules, convention.type()), convention.department(), days.from,
        days.to, Message{"status.sentence." + std::string(word_of(convention.status->value)), {}}}});
  add_what_is_asked(lead, convention);
  lead.sentences.push_back({"convention.lead.commitments",
                            {static_cast<std::int64_t>(convention.commitments.size()),
                             static_cast<std::int64_t>(convention.signatures.size())}});
  page.blocks.emplace_back(std::move(lead));
}

void add_identity(Document& page, const ConventionCase& item) {
  const Convention& convention = *item.convention;
  const StructureInfo& structure = convention.structure->value;
  add_heading(page, "convention.parties");
  Facts facts;
  facts.items = {{{"convention.structure", {}},
                  Message{"convention.structure.value", {structure_name(convention), convention.structure_id()}}},
                 {{"convention.type", {}}, type_name(item.rules, convention.type())},
                 {{"convention.siret", {}}, known(structure.siret)},
                 {{"convention.department", {}}, known(structure.department)},
                 {{"convention.id", {}}, convention.id_text()},
                 {{"convention.status", {}}, status_word(convention.status->value)},
                 {{"convention.renews", {}},
                  convention.renews ? Value(convention.renews->value.text) : Value(Message{"none.recorded", {}})}};
  if (convention.request) {
    const Request& request = convention.request->value;
    facts.items.push_back(
        {{"convention.request", {}},
         Message{"convention.request.value",
                 {known(request.date), known(request.people), known(request.fte), known(request.amount)}}});
  } else {
    facts.items.push_back({{"convention.request", {}}, Absent::not_known});
  }
  page.blocks.emplace_back(std::move(facts));
}

Value activity_text(const ProjectItem& item) {
  if (!item.activity) return item.text;
  if (item.text.is_empty()) return item.activity->value.text;
  return Message{"convention.activity", {item.activity->value.text, item.text}};
}

void add_axis(Document& page, Axis axis, const std::vector<ProjectItem>* items) {
  const Message name = word("axis", axis).label;
  if (items == nullptr || items->empty()) {
    add_sentence(page, {"convention.axis.empty", {name}});
    return;
  }
  add_sentence(page, {"convention.axis", {name}});
  Bullets bullets;
  for (const ProjectItem& item : *items) bullets.items.push_back(activity_text(item));
  page.blocks.emplace_back(std::move(bullets));
}

void add_project(Document& page, const Convention& convention) {
  add_heading(page, "convention.project");
  const Project* project = convention.project ? &convention.project->value : nullptr;
  add_axis(page, Axis::reception, project == nullptr ? nullptr : &project->reception);
  add_axis(page, Axis::support, project == nullptr ? nullptr : &project->support);
  add_axis(page, Axis::training, project == nullptr ? nullptr : &project->training);
  add_axis(page, Axis::territory, project == nullptr ? nullptr : &project->territory);
}

TrajectoryPoint::Source baseline_source() { return TrajectoryPoint::Source::baseline; }

// Earlier results as the convention records them, then the targets.
TrajectoryChart target_chart(const ConventionCase& item, Indicator indicator) {
  const Convention& convention = *item.convention;
  TrajectoryChart chart{{"convention.chart", {indicator_word(indicator)}}, reference_of(item.rules, indicator), {}};
  std::map<int, TrajectoryPoint> points;
  if (const Employment* employment = employment_of(convention))
    for (const auto& [year, baseline] : employment->baseline) {
      TrajectoryPoint point{year, baseline_rate(*baseline, indicator), std::nullopt, std::nullopt, baseline_source()};
      if (point.rate && point.rate->is_defined()) points.emplace(year, point);
    }
  for (const int year : calendar_years_of(convention)) {
    TrajectoryPoint& point = points[year];
    point.year = year;
    point.target = target_of(convention, year, indicator);
  }
  for (const auto& [year, point] : points) chart.points.push_back(point);
  return chart;
}

Value share_or_none(std::optional<Share> share) {
  if (!share) return Absent::not_known;
  return *share;
}

Row target_row(const Convention& convention, int year) {
  const auto expected = expected_exits(convention, year);
  Row row;
  row.cells = {year_name(year), expected ? Value(*expected) : Value(Absent::not_known)};
  for (const Indicator indicator : kIndicators) {
    const auto target = target_of(convention, year, indicator);
    const bool whole = indicator == Indicator::durable || indicator == Indicator::dynamic;
    row.cells.push_back(share_or_none(target));
    if (!whole) continue;
    if (target && expected && *expected > 0)
      row.cells.push_back(count_needed(*target, *expected));
    else
      row.cells.push_back(Absent::not_known);
  }
  return row;
}

void add_targets(Document& page, const ConventionCase& item) {
  const Convention& convention = *item.convention;
  add_heading(page, "convention.targets");
  ReportTable table;
  table.caption = {"convention.targets.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("expected_exits", "expected_exits"),
                   number_column("category.durable", "durable"),
                   number_column("in_exits", "durable_exits"),
                   number_column("category.transition", "transition"),
                   number_column("category.positive", "positive"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("in_exits", "dynamic_exits")};
  for (const int year : calendar_years_of(convention)) table.rows.push_back(target_row(convention, year));
  if (item.rules != nullptr)
    table.notes.push_back({"convention.targets.reference",
                           {item.rules->durable_reference, item.rules->dynamic_reference,
                            static_cast<std::int64_t>(item.rules->horizon_years)}});
  page.blocks.emplace_back(std::move(table));
  const Employment* employment = employment_of(convention);
  if (employment != nullptr && employment->justification)
    add_sentence(page, {"convention.justification", {employment->justification->value}});
  page.blocks.emplace_back(Chart{target_chart(item, Indicator::durable)});
  page.blocks.emplace_back(Chart{target_chart(item, Indicator::dynamic)});
}

void add_baseline(Document& page, const Convention& convention) {
  const Employment* employment = employment_of(convention);
  if (employment == nullptr || employment->baseline.empty()) return;
  ReportTable table;
  table.caption = {"convention.baseline.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("examined_exits", "examined"),
                   number_column("category.durable", "durable"),
                   number_column("category.transition", "transition"),
                   number_column("category.positive", "positive"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("dynamic_rate", "dynamic_rate")};
  for (const auto& [year, found] : employment->baseline) {
    const BaselineYear& baseline = found.value;
    const auto dynamic = baseline_rate(baseline, Indicator::dynamic);
    table.rows.push_back(
        {{year_name(year), known(baseline.examined), known(baseline.durable), known(baseline.transition),
          known(baseline.positive), dynamic ? Value(dynamic->count) : Value(Absent::not_known),
          dynamic ? Value(*dynamic) : Value(Absent::not_known)}});
  }
  page.blocks.emplace_back(std::move(table));
}

void add_context(Document& page, const Convention& convention) {
  add_heading(page, "convention.context");
  if (convention.context.empty()) add_sentence(page, {"convention.context.none", {}});
  if (!convention.context.empty()) page.blocks.emplace_back(context_table(convention));
  Bullets bullets;
  for (const Priority& priority : convention.priorities) {
    const Decision* decided = priority.decided ? &priority.decided->value : nullptr;
    bullets.items.emplace_back(
        Message{"convention.priority",
                {priority.indicator ? Value(indicator_word(priority.indicator->value)) : Value(Absent::not_known),
                 priority.points ? Value(Number{priority.points->value.hundredths / 10, 1, Number::Sign::always})
                                 : Value(Absent::not_known),
                 known(priority.reason), decided != nullptr ? known(decided->authority) : Value(Absent::not_known),
                 decided != nullptr ? known(decided->date) : Value(Absent::not_known)}});
  }
  if (bullets.items.empty()) return;
  add_sentence(page, {"convention.priorities", {}});
  page.blocks.emplace_back(std::move(bullets));
}

void add_audience(Document& page, const ConventionCase& item) {
  add_heading(page, "convention.audience");
  if (item.convention->audience.empty()) {
    add_sentence(page, {"convention.audience.none", {}});
    return;
  }
  ReportTable table;
  table.caption = {"convention.audience.caption", {}};
  table.columns = {text_column("profile", "profile"), number_column("share_agreed", "share")};
  for (const AudienceShare& share : item.convention->audience)
    table.rows.push_back(
        {{profile_name(item.rules, share.profile ? share.profile->value.text : ""), known(share.share)}});
  page.blocks.emplace_back(std::move(table));
}

std::string objective_name(const OperationalObjective& objective) {
  return objective.id ? objective.id->value.text : std::string();
}

void add_operational(Document& page, const Convention& convention) {
  add_heading(page, "convention.operational");
  if (!convention.objectives || convention.objectives->value.operational.empty()) {
    add_sentence(page, {"convention.operational.none", {}});
    return;
  }
  ReportTable table;
  table.caption = {"convention.operational.caption", {}};
  table.columns = {text_column("objective", "objective"), text_column("axis", "axis"), text_column("unit", "unit"),
                   text_column("better", "better"), number_column("start", "baseline")};
  for (const int year : calendar_years_of(convention))
    table.columns.push_back({{"year.is", {year_name(year)}}, std::to_string(year)});
  for (const OperationalObjective& objective : convention.objectives->value.operational) {
    Row row;
    row.cells = {objective.indicator ? Value(objective.indicator->value) : Value(objective_name(objective)),
                 objective.axis ? Value(word("axis", objective.axis->value)) : Value(Absent::not_known),
                 known(objective.unit),
                 objective.better ? Value(word("better", objective.better->value)) : Value(Absent::not_known),
                 known(objective.baseline)};
    for (const int year : calendar_years_of(convention)) {
      const auto target = objective.targets.find(year);
      row.cells.push_back(target == objective.targets.end() ? Value(Absent::not_known) : number(target->second.value));
    }
    table.rows.push_back(std::move(row));
  }
  page.blocks.emplace_back(std::move(table));
}

Value paid_for(const FinancialMeans& means, const Convention& convention) {
  Series names;
  for (const auto& code : means.objectives) names.items.push_back(objective_label(convention, code->text));
  if (names.items.empty()) return Message{"none.said", {}};
  return names;
}

void add_financial(Document& page, const Convention& convention) {
  ReportTable table;
  table.caption = {"convention.financial.caption", {}};
  table.columns = {text_column("year", "year"),
                   text_column("funder", "funder"),
                   text_column("instrument", "instrument"),
                   number_column("amount_agreed", "amount"),
                   text_column("role", "role"),
                   text_column("for_objectives", "for")};
  std::vector<const FinancialMeans*> lines;
  for (const FinancialMeans& means : convention.means->value.financial) lines.push_back(&means);
  std::stable_sort(lines.begin(), lines.end(), [](const FinancialMeans* a, const FinancialMeans* b) {
    return (a->year ? a->year->value.value : 0) < (b->year ? b->year->value.value : 0);
  });
  std::int64_t total = 0;
  for (const FinancialMeans* means : lines) {
    total += means->amount ? means->amount->value.cents : 0;
    table.rows.push_back(
        {{means->year ? year_name(static_cast<int>(means->year->value.value)) : Value(Absent::not_known),
          party_name(means->funder ? means->funder->value.text : "", convention.days().from), known(means->instrument),
          known(means->amount), means->role ? Value(means->role->value) : Value(Message{"none.said", {}}),
          paid_for(*means, convention)}});
  }
  table.rows.push_back({{Message{"total", {}}, "", "", Money{total}, "", ""}, Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

void add_means(Document& page, const Convention& convention) {
  add_heading(page, "convention.means");
  const bool none =
      !convention.means || (convention.means->value.financial.empty() && convention.means->value.annexes.empty() &&
                            convention.means->value.other.empty());
  if (none) {
    add_sentence(page, {"convention.means.none", {}});
    return;
  }
  if (!convention.means->value.financial.empty()) add_financial(page, convention);
  if (!convention.means->value.annexes.empty()) page.blocks.emplace_back(annex_table(convention));
  page.blocks.emplace_back(Paragraph{
      Tone::normal,
      {{convention.means->value.other.empty() ? "convention.means.money_only" : "convention.means.other", {}}}});
  Bullets bullets;
  for (const OtherMeans& means : convention.means->value.other)
    bullets.items.emplace_back(Message{
        "convention.means.item",
        {party_name(means.provider ? means.provider->value.text : "", convention.days().from),
         means.kind ? Value(word("means", means.kind->value)) : Value(Absent::not_known), known(means.description)}});
  page.blocks.emplace_back(std::move(bullets));
}

Value commitment_text(const Commitment& commitment, const ConventionCase& item) {
  const Value party = party_name(commitment.party ? commitment.party->value.text : "", item.convention->days().from);
  const Value profile =
      commitment.profile ? profile_name(item.rules, commitment.profile->value.text) : Value(Message{"profile.any", {}});
  const Value words = commitment.text ? Value(commitment.text->value) : Value(Message{"commitment.no_text", {}});
  if (commitment.share) return Message{"commitment.share", {party, words, commitment.share->value, profile}};
  if (commitment.people) return Message{"commitment.people", {party, words, commitment.people->value.value, profile}};
  return Message{"commitment.text", {party, words}};
}

void add_commitments(Document& page, const ConventionCase& item) {
  add_heading(page, "convention.commitments");
  if (item.convention->commitments.empty()) {
    add_sentence(page, {"convention.commitments.none", {}});
    return;
  }
  Bullets bullets;
  for (const Commitment& commitment : item.convention->commitments)
    bullets.items.push_back(commitment_text(commitment, item));
  page.blocks.emplace_back(std::move(bullets));
}

void add_positions(Document& page, const Convention& convention, Date as_of) {
  ReportTable table;
  table.caption = {"convention.positions.caption", {}};
  table.columns = {text_column("date", "date"), text_column("party", "party"), text_column("year", "year"),
                   number_column("category.durable", "durable"), number_column("category.dynamic", "dynamic")};
  for (const Position& position : convention.negotiation) {
    if (is_after(position.date, as_of)) continue;
    const Date day = position.date ? position.date->value : Date{};
    for (const auto& [year, targets] : position.targets)
      table.rows.push_back({{known(position.date), party_name(position.party ? position.party->value.text : "", day),
                             year_name(year), known(targets->durable), known(targets->dynamic)}});
  }
  if (!table.rows.empty()) page.blocks.emplace_back(std::move(table));
}

void add_signatures(Document& page, const Convention& convention) {
  add_heading(page, "convention.decision");
  Facts facts;
  if (convention.funders_conference) {
    const FundersConference& conference = convention.funders_conference->value;
    const Date day = conference.date ? conference.date->value : Date{};
    facts.items.push_back({{"convention.funders_conference", {}},
                           Message{"on_with", {known(conference.date), joined_names(conference.participants, day)}}});
  } else {
    facts.items.push_back({{"convention.funders_conference", {}}, Message{"none.recorded", {}}});
  }
  if (convention.cdiae_opinion) {
    const CdiaeOpinion& opinion = convention.cdiae_opinion->value;
    facts.items.push_back(
        {{"convention.cdiae_opinion", {}},
         Message{"opinion.on",
                 {opinion.opinion ? Value(word("opinion", opinion.opinion->value)) : Value(Absent::not_known),
                  known(opinion.date)}}});
  } else {
    facts.items.push_back({{"convention.cdiae_opinion", {}}, Absent::not_known});
  }
  for (const Signature& signature : convention.signatures)
    facts.items.push_back({{"convention.signed_by",
                            {party_name(signature.party ? signature.party->value.text : "",
                                        signature.date ? signature.date->value : Date{})}},
                           known(signature.date)});
  if (convention.signatures.empty())
    facts.items.push_back({{"convention.signatures", {}}, Message{"none.recorded", {}}});
  page.blocks.emplace_back(std::move(facts));
}

void add_amendments(Document& page, const Convention& convention, Date as_of) {
  add_heading(page, "convention.amendments");
  Bullets bullets;
  std::int64_t later = 0;
  for (const Amendment& amendment : convention.amendments) {
    if (is_after(amendment.date, as_of)) {
      ++later;
      continue;
    }
    bullets.items.emplace_back(Message{
        "convention.amendment",
        {known(amendment.date), amendment.subject ? Value(amendment.subject->value.text) : Value(Absent::not_known),
         known(amendment.text)}});
  }
  if (bullets.items.empty()) add_sentence(page, {"convention.amendments.none", {}});
  page.blocks.emplace_back(std::move(bullets));
  if (later > 0) add_note(page, {"left_out.amendments", {later, as_of}});
}

void add_data_rows(ReportTable& data, const ConventionCase& item) {
  const Convention& convention = *item.convention;
  for (const int year : calendar_years_of(convention))
    for (const Indicator indicator : kIndicators) {
      const auto target = target_of(convention, year, indicator);
      const auto expected = expected_exits(convention, year);
      const auto reference = reference_of(item.rules, indicator);
      Row row;
      row.cells = {convention.id_text(), convention.structure_id(), year_name(year), indicator_word(indicator)};
      row.cells.push_back(expected ? Value(*expected) : Value());
      row.cells.push_back(target ? Value(*target) : Value());
      row.cells.push_back(target && expected && *expected > 0 ? Value(count_needed(*target, *expected)) : Value());
      row.cells.push_back(reference ? Value(*reference) : Value());
      data.rows.push_back(std::move(row));
    }
}

}  // namespace

Report report_convention(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "convention";
  page.title = {"convention.title", {}};
  page.data.columns = {text_column("convention", "convention"),
                       text_column("structure", "structure"),
                       text_column("year", "year"),
                       text_column("indicator", "indicator"),
                       number_column("expected_exits", "expected_exits"),
                       number_column("target", "target"),
                       number_column("in_exits", "target_exits"),
                       number_column("reference", "reference")};
  for (const ConventionCase& item : input.cases) {
    add_case_heading(page, item);
    add_lead(page, item);
    add_identity(page, item);
    add_project(page, *item.convention);
    add_targets(page, item);
    add_baseline(page, *item.convention);
    add_context(page, *item.convention);
    add_audience(page, item);
    add_operational(page, *item.convention);
    add_means(page, *item.convention);
    add_commitments(page, item);
    add_signatures(page, *item.convention);
    add_positions(page, *item.convention, input.as_of);
    add_amendments(page, *item.convention, input.as_of);
    add_data_rows(page.data, item);
  }
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin

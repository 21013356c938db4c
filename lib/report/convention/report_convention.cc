#include "assess/forecast.h"
#include "report/convention/convention_sections.h"
#include "report/figures/followed.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

// What the targets of the last year ask, in whole exits, first for durable jobs, then for all dynamic exits.
void add_what_is_asked(Paragraph& lead, const model::Convention& convention) {
  const int last = calendar_years_of(convention).back();
  const auto durable = target_of(convention, last, model::Indicator::durable);
  const auto dynamic = target_of(convention, last, model::Indicator::dynamic);
  const std::int64_t expected = expected_exits(convention, last).value_or(0);
  if (!durable || !dynamic) {
    lead.sentences.push_back({"convention.lead.no_targets", {year_name(last)}});
  } else if (expected <= 0) {
    lead.sentences.push_back({"convention.lead.shares", {year_name(last), *durable, *dynamic}});
  } else {
    lead.sentences.push_back({"convention.lead.exits",
                              {year_name(last), expected, assess::count_needed(*durable, expected), *durable,
                               assess::count_needed(*dynamic, expected), *dynamic}});
  }
}

void add_lead(Document& page, const ConventionCase& item) {
  const model::Convention& convention = *item.convention;
  const DateRange days = convention.days();
  Paragraph lead{Tone::lead, {}};
  lead.sentences.push_back(
      {"convention.lead.who",
       {structure_name(convention), type_name(item.rules, convention.type()), convention.department(), days.from,
        days.to, Message{"status.sentence." + std::string(documents::word_of(convention.status->value)), {}}}});
  add_what_is_asked(lead, convention);
  lead.sentences.push_back({"convention.lead.commitments",
                            {static_cast<std::int64_t>(convention.commitments.size()),
                             static_cast<std::int64_t>(convention.signatures.size())}});
  page.blocks.emplace_back(std::move(lead));
}

void add_identity(Document& page, const ConventionCase& item) {
  const model::Convention& convention = *item.convention;
  const model::StructureInfo& structure = convention.structure->value;
  add_heading(page, "convention.parties");
  Facts facts;
  facts.items = {
      {{"convention.structure", {}},
       Message{"convention.structure.value", {structure_name(convention), convention.structure_id()}}},
      {{"convention.type", {}}, type_name(item.rules, convention.type())},
      {{"convention.siret", {}}, known(structure.siret)},
      {{"convention.department", {}}, known(structure.department)},
      {{"convention.id", {}}, convention.id_text()},
      {{"convention.status", {}}, status_word(convention.status->value)},
      {{"convention.renews", {}},
       convention.renews.empty() ? Value(Message{"none.recorded", {}}) : Value(joined_ids(convention.renews.all))}};
  if (!structure.formerly.empty()) facts.items.push_back({{"convention.formerly", {}}, joined_ids(structure.formerly)});
  if (convention.request) {
    const model::Request& request = convention.request->value;
    facts.items.push_back(
        {{"convention.request", {}},
         Message{"convention.request.value",
                 {known(request.date), known(request.people), known(request.fte), known(request.amount)}}});
  } else {
    facts.items.push_back({{"convention.request", {}}, Message{"none.recorded", {}}});
  }
  page.blocks.emplace_back(std::move(facts));
}

void add_data_rows(ReportTable& data, const ConventionCase& item) {
  const model::Convention& convention = *item.convention;
  for (const int year : calendar_years_of(convention))
    for (const model::Indicator indicator : kIndicators) {
      const auto target = target_of(convention, year, indicator);
      const auto expected = expected_exits(convention, year);
      const auto reference = reference_of(item.rules, indicator);
      Row row;
      row.cells = {convention.id_text(), convention.structure_id(), year_name(year), indicator_word(indicator)};
      row.cells.push_back(expected ? Value(*expected) : Value());
      row.cells.push_back(target ? Value(*target) : Value());
      row.cells.push_back(target && expected && *expected > 0 ? Value(assess::count_needed(*target, *expected))
                                                              : Value());
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
  add_broken(page, input);
  for (const ConventionCase& item : input.cases) {
    add_case_heading(page, item);
    add_lead(page, item);
    add_identity(page, item);
    add_project(page, *item.convention);
    add_targets(page, item);
    add_baseline(page, *item.convention);
    add_context(page, *item.convention);
    add_agreed_audience(page, item);
    add_operational(page, *item.convention);
    add_means(page, *item.convention);
    add_blocks(page, financing_gap(*item.convention));
    add_commitments(page, item);
    add_positions(page, *item.convention, input.as_of);
    add_signatures(page, *item.convention);
    add_amendments(page, *item.convention, input.as_of);
    add_data_rows(page.data, item);
  }
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin::report

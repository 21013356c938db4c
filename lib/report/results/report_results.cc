#include <algorithm>

#include "report/audience/public_received.h"
#include "report/document/lead.h"
#include "report/document/tiles.h"
#include "report/figures/followed.h"
#include "report/figures/judged_period.h"
#include "report/money/use_of_money.h"
#include "report/results/results_sections.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

constexpr std::size_t kIntervalCell = 5;  // of the cells of a verdict

// Who, then the verdicts at a glance, then what they ask of the parties.
void add_first_screen(Document& page, const ResultsCase& results) {
  page.blocks.emplace_back(Paragraph{Tone::lead, {who_sentence(results.item)}});
  if (results.whole.exits == 0) {
    page.blocks.emplace_back(Paragraph{Tone::lead, {rates_sentence(results.whole)}});
    return;
  }
  add_first_tiles(page, results.item, results.input, results.years, "results.verdicts");
  page.blocks.emplace_back(Paragraph{Tone::lead, {what_follows(results.judged)}});
}

// The same in sentences, for whoever reads it out.
void add_sentences(Document& page, const ResultsCase& results) {
  const model::Counts& whole = results.whole;
  if (whole.exits == 0) return;
  Bullets said{
      {Message{"results.lead.exits", {whole.exits, whole.examined(), whole.below_threshold, whole.withdrawn}}}};
  if (whole.examined() > 0) said.items.emplace_back(rates_sentence(whole));
  for (Message& sentence : period_sentences(results.item, results.input)) said.items.emplace_back(std::move(sentence));
  add_year_sentences(said, results.item, results.input, results.judged);
  page.blocks.emplace_back(std::move(said));
}

// The row of the CSV: the interval in two columns.
void add_data(Document& page, const ResultsCase& results, const std::vector<Value>& cells) {
  Row data{{results.item.convention->id_text(), results.item.convention->structure_id()}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != kIntervalCell) {
      data.cells.push_back(cells[i]);
      continue;
    }
    const auto* bounds = std::get_if<Bounds>(&cells[i].data);
    data.cells.push_back(bounds == nullptr ? Value(Absent::not_applicable) : Value(Fraction{bounds->low, 6}));
    data.cells.push_back(bounds == nullptr ? Value(Absent::not_applicable) : Value(Fraction{bounds->high, 6}));
  }
  page.data.rows.push_back(std::move(data));
}

void add_verdicts(Report& report, const ResultsCase& results) {
  add_heading(report.page, "results.verdicts");
  add_sentences(report.page, results);
  add_sentence(report.page, {"about.interval", {}});
  ReportTable table{{"results.verdicts.caption", {}}, verdict_columns(), {}, {{"about.contribution", {}}}};
  for (const JudgedYear& judged : judge_years(results.item, results.input, kAllIndicators, results.years)) {
    note_verdict(report, judged);
    table.rows.push_back({verdict_cells(judged)});
    add_data(report.page, results, table.rows.back().cells);
  }
  if (is_about_periods(results.input))
    for (const model::Indicator indicator : kAllIndicators) {
      table.rows.push_back({period_cells(judge_period(results.item, results.input, indicator)), Row::Kind::total});
      add_data(report.page, results, table.rows.back().cells);
    }
  report.page.blocks.emplace_back(std::move(table));
  for (const int year : results.years)
    if (!is_running(results.item, results.input, year) && year_of(results.input.as_of) == year &&
        results.input.as_of < model::days_in(results.item.convention->days(), year).to)
      add_note(report.page, {"results.year_not_over", {year_name(year), results.input.as_of}});
  for (const model::Indicator indicator : kMainIndicators)
    add_chart(report.page, trajectory_chart(results.item, indicator, results.years, results.input.as_of));
  add_chart(report.page, category_chart(results.item, results.years, results.input.as_of));
}

Row counts_row(Value name, const model::Counts& counts, Row::Kind kind) {
  constexpr std::size_t kCells = 11;
  if (counts.exits == 0) {
    Row unknown{{std::move(name)}, kind};
    unknown.cells.insert(unknown.cells.end(), kCells, Absent::not_known);
    return unknown;
  }
  return {{std::move(name), counts.exits, counts.below_threshold, counts.withdrawn, counts.examined(), counts.durable,
           counts.transition, counts.positive, counts.other, counts.dynamic(), Rate{counts.durable, counts.examined()},
           Rate{counts.dynamic(), counts.examined()}},
          kind};
}

void add_counts(Document& page, const ResultsCase& results) {
  add_heading(page, "results.counts");
  if (results.whole.exits == 0) {
    add_sentence(page, {"results.lead.no_exits", {}});
    add_exits_left_out(page, results.input, results.item);
    return;
  }
  ReportTable table;
  table.caption = {"results.counts.caption", {}};
  table.columns = {text_column("year", "year"), number_column("exits.all", "exits"),
                   number_column("category.below_threshold", "below_threshold"),
                   number_column("category.withdrawn", "withdrawn")};
  append_category_columns(table.columns);
  for (const int year : results.years)
    table.rows.push_back(counts_row(
        year_name(year), counts_of_year(results.item.figures, *results.item.convention, year, results.input.as_of),
        Row::Kind::body));
  table.rows.push_back(counts_row(Message{"total", {}}, results.whole, Row::Kind::total));
  page.blocks.emplace_back(std::move(table));
  add_exits_left_out(page, results.input, results.item);
}

void add_earlier(Document& page, const ResultsCase& results) {
  add_heading(page, "results.earlier");
  if (results.item.rules != nullptr)
    add_sentence(page, {"results.reference",
                        {results.item.rules->durable_reference, results.item.rules->dynamic_reference,
                         static_cast<std::int64_t>(results.item.rules->horizon_years)}});
  add_earlier_results(page, results.item, results.input.as_of);
}

void add_territory(Document& page, const ResultsCase& results) {
  add_heading(page, "results.context");
  if (results.item.convention->context.empty()) {
    add_sentence(page, {"convention.context.none", {}});
    return;
  }
  page.blocks.emplace_back(context_table(*results.item.convention));
  add_note(page, {"context.no_coefficient", {}});
}

void add_results(Report& report, const ReportInput& input, const ConventionCase& item) {
  const std::vector<int> years = reported_years(item, input);
  const ResultsCase results{input, item, years, counts_of_years(item, input, years),
                            judge_years(item, input, kMainIndicators, years)};
  add_case_heading(report.page, item);
  if (add_other_year(report.page, item, input)) return;
  add_first_screen(report.page, results);
  add_verdicts(report, results);
  add_counts(report.page, results);
  add_earlier(report.page, results);
  add_territory(report.page, results);
  add_public_received(report.page, input, item, results.years);
  add_sensitivity(report.page, results);
  add_undocumented(report.page, results);
  add_operational_results(report.page, item, results.years);
  add_blocks(report.page, former_recommendations(item.former));
  add_use_of_money(report.page, input, item, years_of_money(item, input));
}

}  // namespace

Report report_results(const ReportInput& input) {
  Report report;
  report.page.kind = "results";
  report.page.title = {"results.title", {}};
  report.page.data.columns = {text_column("convention", "convention"),
                              text_column("structure", "structure"),
                              text_column("year", "year"),
                              text_column("indicator", "indicator"),
                              number_column("count", "count"),
                              number_column("examined_exits", "examined"),
                              number_column("rate", "rate"),
                              number_column("low", "low"),
                              number_column("high", "high"),
                              number_column("target", "target"),
                              number_column("in_exits", "target_exits"),
                              number_column("attainment", "attainment"),
                              text_column("verdict", "verdict"),
                              text_column("remark", "remark")};
  add_broken(report.page, input);
  for (const ConventionCase& item : input.cases) add_results(report, input, item);
  add_nothing_chosen(report.page, input);
  add_method(report.page, input);
  return report;
}

}  // namespace tremplin::report

#include <algorithm>
#include <map>
#include <set>

#include "report/document/lead.h"
#include "report/document/tiles.h"
#include "report/figures/followed.h"
#include "report/money/use_of_money.h"
#include "rules/bodies.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

struct FundersCase {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  std::vector<int> money_years;
  std::vector<MoneyLine> lines;
  /// Of all these years.
  model::Counts whole;
  /// Durable and dynamic, by year.
  std::vector<JudgedYear> judged;
};

FundersCase funders_case(const ReportInput& input, const ConventionCase& item) {
  FundersCase funders{input, item, reported_years(item, input), years_of_money(item, input), {}, {}, {}};
  funders.lines = money_lines(*item.convention, funders.money_years);
  funders.whole = counts_of_years(item, input, funders.years);
  funders.judged = judge_years(item, input, kMainIndicators, funders.years);
  return funders;
}

MoneySum whole_of(const FundersCase& funders) { return money_of_years(*funders.item.convention, funders.money_years); }

// Who agreed how much, as far as it is known.
Message money_sentence(const FundersCase& funders) {
  if (funders.lines.empty()) return {"money.none", {}};
  std::set<std::string> codes;
  for (const MoneyLine& line : funders.lines) codes.insert(line.funder());
  const auto count = static_cast<std::int64_t>(codes.size());
  const MoneySum sum = whole_of(funders);
  if (!sum.agreed) {
    const auto years = years_without_money(*funders.item.convention, funders.money_years);
    return {"funders.lead.unknown", {count, year_names(years)}};
  }
  if (!sum.paid) return {"funders.lead.agreed", {count, Money{*sum.agreed}}};
  return {"funders.lead.paid", {count, Money{*sum.agreed}, Money{*sum.paid}}};
}

// The money, then what came of it.
void add_lead(Document& page, const FundersCase& funders) {
  page.blocks.emplace_back(Paragraph{Tone::lead, {who_sentence(funders.item), money_sentence(funders)}});
  add_first_tiles(page, funders.item, funders.input, funders.years, "funders.objectives");
  Paragraph remark{Tone::lead, {}};
  if (funders.whole.examined() == 0) remark.sentences.push_back(rates_sentence(funders.whole));
  remark.sentences.push_back({"money.for_all", {}});
  page.blocks.emplace_back(std::move(remark));
}

void add_results_in_sentences(Document& page, const FundersCase& funders) {
  if (funders.whole.exits == 0) return;
  Bullets said;
  if (funders.whole.examined() > 0) said.items.emplace_back(rates_sentence(funders.whole));
  add_year_sentences(said, funders.item, funders.input, funders.judged);
  page.blocks.emplace_back(std::move(said));
}

std::vector<Column> line_columns() {
  return {text_column("year", "year"),
          text_column("funder", "funder"),
          text_column("instrument", "instrument"),
          number_column("amount_agreed", "agreed"),
          number_column("amount_paid", "paid"),
          number_column("difference", "difference"),
          text_column("role", "role"),
          text_column("for_objectives", "for")};
}

Value role_of(const MoneyLine& line) {
  return line.means != nullptr && line.means->role ? Value(line.means->role->value) : Value();
}

std::vector<Value> line_cells(const MoneyLine& line, const model::Convention& convention) {
  const MoneySum sum{line.agreed(), line.paid()};
  return {year_name(line.year),  party_name(line.funder(), make_date(line.year, 12, 31)),
          instrument_of(line),   money_value(sum.agreed),
          money_value(sum.paid), money_difference(sum),
          role_or_none(line),    objectives_or_none(line, convention)};
}

// The row of the CSV: codes of objectives, and nothing where a page says that nobody said it.
void add_line_data(Document& page, const MoneyLine& line, const model::Convention& convention,
                   const std::vector<Value>& cells) {
  Row data{{convention.id_text(), convention.structure_id()}};
  data.cells.insert(data.cells.end(), cells.begin(), cells.end());
  Series codes;
  for (const std::string& code : objectives_of(line)) codes.items.emplace_back(code);
  data.cells[8] = role_of(line);
  data.cells[9] = codes;
  page.data.rows.push_back(std::move(data));
}

void add_lines(Document& page, const FundersCase& funders) {
  add_heading(page, "funders.lines");
  if (funders.lines.empty()) {
    add_sentence(page, {"money.none", {}});
    return;
  }
  ReportTable table{{"funders.lines.caption", {}}, line_columns(), {}, {}};
  const model::Convention& convention = *funders.item.convention;
  for (const MoneyLine& line : funders.lines) {
    table.rows.push_back({line_cells(line, convention)});
    add_line_data(page, line, convention, table.rows.back().cells);
  }
  const MoneySum sum = whole_of(funders);
  table.rows.push_back(
      {{Message{"total", {}}, "", "", money_value(sum.agreed), money_value(sum.paid), money_difference(sum), "", ""},
       Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

Row funder_row(Value name, const MoneySum& sum, Row::Kind kind) {
  return {{std::move(name), money_value(sum.agreed), money_value(sum.paid), money_difference(sum)}, kind};
}

void add_by_funder(Document& page, const FundersCase& funders) {
  if (funders.lines.empty()) return;
  std::map<std::string, std::vector<MoneyLine>> by_funder;
  for (const MoneyLine& line : funders.lines) by_funder[line.funder()].push_back(line);
  ReportTable table;
  table.caption = {"funders.by_funder.caption", {}};
  table.columns = {text_column("funder", "funder"), number_column("amount_agreed", "agreed"),
                   number_column("amount_paid", "paid"), number_column("difference", "difference")};
  for (const auto& [code, lines] : by_funder)
    table.rows.push_back(
        funder_row(party_name(code, funders.item.convention->days().to), sum_of(lines), Row::Kind::body));
  table.rows.push_back(funder_row(Message{"total", {}}, whole_of(funders), Row::Kind::total));
  page.blocks.emplace_back(std::move(table));
}

std::optional<model::Indicator> indicator_of(const std::string& code) {
  const auto words = documents::choices_of<model::Indicator>();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == code) return static_cast<model::Indicator>(i);
  return std::nullopt;
}

Message year_result(const JudgedYear& judged) {
  const std::vector<Value> counts = {year_name(judged.year), judged.rate.count, judged.rate.of};
  const Value verdict = verdict_of(judged);
  if (std::holds_alternative<Absent>(verdict.data)) return {"funders.result_only", counts};
  return {"funders.result", {counts[0], counts[1], counts[2], verdict}};
}

// With which result: an indicator's count and verdict year by year, an objective's year by year.
Value result_of(const FundersCase& funders, const std::string& code) {
  Series results;
  const model::Convention& convention = *funders.item.convention;
  if (const auto indicator = indicator_of(code)) {
    for (const JudgedYear& judged : judge_years(funders.item, funders.input, std::array{*indicator}, funders.years))
      if (judged.rate.is_defined()) results.items.emplace_back(year_result(judged));
  }
  if (convention.objectives)
    for (const model::OperationalObjective& objective : convention.objectives->value.operational) {
      if (!objective.id || objective.id->value.text != code) continue;
      for (const auto& [year, result] : objective.results) {
        const auto reached = reaches_target(objective, year);
        const Coded verdict = !reached ? verdict_word(assess::Verdict::not_assessed)
                                       : verdict_word(*reached ? assess::Verdict::met : assess::Verdict::missed);
        results.items.emplace_back(Message{"funders.operational_result",
                                           {year_name(year), number(result.value), known(objective.unit), verdict}});
      }
    }
  if (results.items.empty()) return Absent::not_known;
  return results;
}

// A line may serve several objectives, and then counts under each: the column does not add up, and says so.
void add_by_objective(Document& page, const FundersCase& funders) {
  std::map<std::string, std::vector<MoneyLine>> by_objective;
  std::vector<MoneyLine> unnamed;
  for (const MoneyLine& line : funders.lines) {
    const std::vector<std::string> codes = objectives_of(line);
    for (const std::string& code : codes) by_objective[code].push_back(line);
    if (codes.empty()) unnamed.push_back(line);
  }
  if (funders.lines.empty()) return;
  add_heading(page, "funders.objectives");
  ReportTable table;
  table.caption = {"funders.objectives.caption", {}};
  table.columns = {text_column("objective", "objective"), number_column("amount_agreed", "agreed"),
                   number_column("amount_paid", "paid"), text_column("results", "results")};
  const auto add_row = [&table](Value name, const MoneySum& sum, Value result) {
    table.rows.push_back({{std::move(name), money_value(sum.agreed), money_value(sum.paid), std::move(result)}});
  };
  for (const auto& [code, lines] : by_objective)
    add_row(objective_label(*funders.item.convention, code), sum_of(lines), result_of(funders, code));
  if (!unnamed.empty()) add_row(Message{"funders.no_objective", {}}, sum_of(unnamed), Absent::not_applicable);
  table.notes = {{"funders.objectives.note", {}}};
  page.blocks.emplace_back(std::move(table));
}

void add_other_means(Document& page, const FundersCase& funders) {
  const model::Convention& convention = *funders.item.convention;
  add_heading(page, "funders.other");
  if (!convention.means || convention.means->value.other.empty()) {
    add_sentence(page, {"convention.means.money_only", {}});
    return;
  }
  page.blocks.emplace_back(other_means(convention));
}

}  // namespace

Report report_funders(const ReportInput& input) {
  Report report;
  report.page.kind = "funders";
  report.page.title = {"funders.title", {}};
  report.page.data.columns = {text_column("convention", "convention"), text_column("structure", "structure")};
  for (Column& column : line_columns()) report.page.data.columns.push_back(std::move(column));
  add_broken(report.page, input);
  for (const ConventionCase& item : input.cases) {
    const FundersCase funders = funders_case(input, item);
    add_case_heading(report.page, item);
    if (funders.lines.empty() && add_other_year(report.page, item, input)) continue;
    add_lead(report.page, funders);
    add_lines(report.page, funders);
    add_by_funder(report.page, funders);
    add_by_objective(report.page, funders);
    add_results_in_sentences(report.page, funders);
    if (item.convention->means && !item.convention->means->value.annexes.empty())
      report.page.blocks.emplace_back(annex_table(*item.convention));
    add_use_of_money(report.page, input, item, funders.money_years);
    add_blocks(report.page, financing_gap(*item.convention));
    add_other_means(report.page, funders);
    add_exits_left_out(report.page, input, item);
    for (const JudgedYear& judged : funders.judged) note_verdict(report, judged);
  }
  add_nothing_chosen(report.page, input);
  add_method(report.page, input);
  return report;
}

}  // namespace tremplin::report

#include <algorithm>
#include <map>
#include <set>

#include "report/document/lead.h"
#include "report/figures/use_of_money.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

struct Sum {
  std::int64_t agreed = 0;
  std::int64_t paid = 0;
  /// False as soon as one line does not say it.
  bool is_paid_known = true;
  std::int64_t lines = 0;

  void add(const model::FinancialMeans& means) {
    ++lines;
    if (means.amount) agreed += means.amount->value.cents;
    if (means.paid) paid += means.paid->value.cents;
    is_paid_known = is_paid_known && means.paid.has_value();
  }
};

Value paid_cell(const Sum& sum) {
  if (!sum.is_paid_known) return Absent::not_known;
  return Money{sum.paid};
}

Value difference_cell(const Sum& sum) {
  if (!sum.is_paid_known) return Absent::not_known;
  return Money{sum.paid - sum.agreed};
}

struct FundersCase {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  /// Of the years asked for, by year, then as recorded.
  std::vector<const model::FinancialMeans*> lines;
};

FundersCase funders_case(const ReportInput& input, const ConventionCase& item) {
  FundersCase funders{input, item, reported_years(item, input), {}};
  if (!item.convention->means) return funders;
  for (const model::FinancialMeans& means : item.convention->means->value.financial) {
    const auto year = means.year ? std::optional(static_cast<int>(means.year->value.value)) : std::nullopt;
    if (!input.year || year == input.year) funders.lines.push_back(&means);
  }
  std::stable_sort(funders.lines.begin(), funders.lines.end(),
                   [](const model::FinancialMeans* a, const model::FinancialMeans* b) {
                     return (a->year ? a->year->value.value : 0) < (b->year ? b->year->value.value : 0);
                   });
  return funders;
}

std::string funder_code(const model::FinancialMeans& means) {
  return means.funder ? means.funder->value.text : std::string();
}

Sum sum_of(const std::vector<const model::FinancialMeans*>& lines) {
  Sum sum;
  for (const model::FinancialMeans* means : lines) sum.add(*means);
  return sum;
}

void add_lead(Document& page, const FundersCase& funders) {
  Paragraph lead{Tone::lead, {who_sentence(funders.item)}};
  std::set<std::string> codes;
  for (const model::FinancialMeans* means : funders.lines) codes.insert(funder_code(*means));
  const Sum sum = sum_of(funders.lines);
  const auto count = static_cast<std::int64_t>(codes.size());
  if (sum.lines == 0)
    lead.sentences.push_back({"money.none", {}});
  else if (sum.is_paid_known)
    lead.sentences.push_back({"funders.lead.paid", {count, Money{sum.agreed}, Money{sum.paid}}});
  else
    lead.sentences.push_back({"funders.lead.agreed", {count, Money{sum.agreed}}});
  model::Counts whole;
  for (const int year : funders.years)
    whole += counts_of_year(funders.item.figures, *funders.item.convention, year, funders.input.as_of);
  lead.sentences.push_back(rates_sentence(whole));
  const auto judged = judge_years(funders.item, funders.input, kMainIndicators, funders.years);
  if (whole.exits > 0)
    for (Message& sentence : year_sentences(funders.item, funders.input, judged))
      lead.sentences.push_back(std::move(sentence));
  lead.sentences.push_back({"money.for_all", {}});
  page.blocks.emplace_back(std::move(lead));
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

std::vector<Value> line_cells(const model::FinancialMeans& means, const model::Convention& convention) {
  Sum one;
  one.add(means);
  Series objectives;
  for (const auto& code : means.objectives) objectives.items.push_back(objective_label(convention, code->text));
  const Date day = means.year ? make_date(static_cast<int>(means.year->value.value), 12, 31) : convention.days().from;
  return {means.year ? year_name(static_cast<int>(means.year->value.value)) : Value(Absent::not_known),
          party_name(funder_code(means), day),
          known(means.instrument),
          known(means.amount),
          paid_cell(one),
          difference_cell(one),
          means.role ? Value(means.role->value) : Value(Message{"none.said", {}}),
          objectives.items.empty() ? Value(Message{"none.said", {}}) : Value(objectives)};
}

void add_lines(Document& page, const FundersCase& funders) {
  add_heading(page, "funders.lines");
  if (funders.lines.empty()) {
    add_sentence(page, {"money.none", {}});
    return;
  }
  ReportTable table{{"funders.lines.caption", {}}, line_columns(), {}, {}};
  const model::Convention& convention = *funders.item.convention;
  for (const model::FinancialMeans* means : funders.lines) {
    table.rows.push_back({line_cells(*means, convention)});
    Row data{{convention.id_text(), convention.structure_id()}};
    const auto& cells = table.rows.back().cells;
    data.cells.insert(data.cells.end(), cells.begin(), cells.end());
    Series codes;
    for (const auto& code : means->objectives) codes.items.emplace_back(code->text);
    data.cells[8] = means->role ? Value(means->role->value) : Value();
    data.cells[9] = codes;
    page.data.rows.push_back(std::move(data));
  }
  const Sum sum = sum_of(funders.lines);
  table.rows.push_back({{Message{"total", {}}, "", "", Money{sum.agreed}, paid_cell(sum), difference_cell(sum), "", ""},
                        Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

void add_by_funder(Document& page, const FundersCase& funders) {
  if (funders.lines.empty()) return;
  std::map<std::string, Sum> sums;
  for (const model::FinancialMeans* means : funders.lines) sums[funder_code(*means)].add(*means);
  ReportTable table;
  table.caption = {"funders.by_funder.caption", {}};
  table.columns = {text_column("funder", "funder"), number_column("amount_agreed", "agreed"),
                   number_column("amount_paid", "paid"), number_column("difference", "difference")};
  for (const auto& [code, sum] : sums)
    table.rows.push_back({{party_name(code, funders.item.convention->days().to), Money{sum.agreed}, paid_cell(sum),
                           difference_cell(sum)}});
  const Sum whole = sum_of(funders.lines);
  table.rows.push_back(
      {{Message{"total", {}}, Money{whole.agreed}, paid_cell(whole), difference_cell(whole)}, Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

std::optional<model::Indicator> indicator_of(const std::string& code) {
  const auto words = documents::choices_of<model::Indicator>();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == code) return static_cast<model::Indicator>(i);
  return std::nullopt;
}

// With which result: an indicator's count and verdict year by year, an objective's year by year.
Value result_of(const FundersCase& funders, const std::string& code) {
  Series results;
  const model::Convention& convention = *funders.item.convention;
  if (const auto indicator = indicator_of(code)) {
    for (const JudgedYear& judged : judge_years(funders.item, funders.input, std::array{*indicator}, funders.years))
      if (judged.rate.is_defined())
        results.items.emplace_back(
            Message{"funders.result", {year_name(judged.year), judged.rate.count, judged.rate.of, verdict_of(judged)}});
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
  std::map<std::string, Sum> sums;
  Sum unnamed;
  for (const model::FinancialMeans* means : funders.lines) {
    for (const auto& code : means->objectives) sums[code->text].add(*means);
    if (means->objectives.empty()) unnamed.add(*means);
  }
  if (funders.lines.empty()) return;
  add_heading(page, "funders.objectives");
  ReportTable table;
  table.caption = {"funders.objectives.caption", {}};
  table.columns = {text_column("objective", "objective"), number_column("amount_agreed", "agreed"),
                   number_column("amount_paid", "paid"), text_column("results", "results")};
  for (const auto& [code, sum] : sums)
    table.rows.push_back({{objective_label(*funders.item.convention, code), Money{sum.agreed}, paid_cell(sum),
                           result_of(funders, code)}});
  if (unnamed.lines > 0)
    table.rows.push_back(
        {{Message{"funders.no_objective", {}}, Money{unnamed.agreed}, paid_cell(unnamed), Absent::not_applicable}});
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
    add_lead(report.page, funders);
    add_lines(report.page, funders);
    add_by_funder(report.page, funders);
    add_by_objective(report.page, funders);
    if (item.convention->means && !item.convention->means->value.annexes.empty())
      report.page.blocks.emplace_back(annex_table(*item.convention));
    add_use_of_money(report.page, input, item, funders.years);
    add_other_means(report.page, funders);
    add_exits_left_out(report.page, input, item);
    for (const JudgedYear& judged : judge_years(item, input, kAllIndicators, funders.years))
      report.verdicts.insert(verdict_of(judged).code);
  }
  add_nothing_chosen(report.page, input);
  add_method(report.page, input);
  return report;
}

}  // namespace tremplin::report

#include "report/money/use_of_money.h"

#include <algorithm>

#include "model/annexes.h"
#include "report/money/two_sources.h"

namespace tremplin::report {
namespace {

std::optional<std::int64_t> in_year(const model::ByYear<Decimal>& values, int year) {
  const auto found = values.find(year);
  if (found == values.end()) return std::nullopt;
  return found->second.value.hundredths;
}

// What costs are worked out on, one basis for the whole column.
struct CostBasis {
  bool is_paid = false;
  bool is_realised = false;
};

struct YearOfUse {
  int year = 0;
  bool is_finished = false;
  MoneySum money;
  FteOfYear fte;
  /// None where no exit was read.
  std::optional<std::int64_t> dynamic;

  std::optional<std::int64_t> spent(CostBasis basis) const { return basis.is_paid ? money.paid : money.agreed; }
  std::optional<std::int64_t> worked(CostBasis basis) const { return basis.is_realised ? fte.realised : fte.agreed; }
};

YearOfUse year_of_use(const ReportInput& input, const ConventionCase& item, int year) {
  YearOfUse use;
  use.year = year;
  use.is_finished = input.as_of_source != AsOf::unknown && year_state(item, input, year) == YearState::finished;
  use.money = money_of_year(*item.convention, year);
  use.fte = fte_of_year(*item.convention, year);
  const model::Counts counts = counts_of_year(item.figures, *item.convention, year, input.as_of);
  if (counts.exits > 0) use.dynamic = counts.dynamic();
  return use;
}

// Paid and realised where every finished year of the convention knows them, whatever years the page is about.
CostBasis cost_basis(const ReportInput& input, const ConventionCase& item) {
  CostBasis basis{true, true};
  bool has_any = false;
  for (const int year : calendar_years_of(*item.convention)) {
    const YearOfUse use = year_of_use(input, item, year);
    if (!use.is_finished) continue;
    has_any = true;
    basis.is_paid = basis.is_paid && use.money.paid.has_value();
    basis.is_realised = basis.is_realised && use.fte.realised.has_value();
  }
  return has_any ? basis : CostBasis{};
}

// For each unit, `hundredths` of one being there, rounded to the nearest euro: cents would say nothing.
Value cost_per(std::optional<std::int64_t> cents, std::optional<std::int64_t> hundredths) {
  if (!cents || !hundredths) return Absent::not_known;
  if (*hundredths <= 0) return Absent::not_applicable;
  __extension__ using Wide = __int128;
  const Wide of = *hundredths;
  return Money{100 * static_cast<std::int64_t>((static_cast<Wide>(*cents) * 2 + of) / (2 * of))};
}

std::optional<std::int64_t> in_hundredths(std::optional<std::int64_t> count) {
  return count ? std::optional(*count * 100) : std::nullopt;
}

Value count_or_unknown(std::optional<std::int64_t> count) {
  if (!count) return Absent::not_known;
  return *count;
}

Row use_row(const YearOfUse& use, CostBasis basis) {
  Row row{{year_name(use.year), money_value(use.money.agreed), money_value(use.money.paid),
           known_hundredths(use.fte.requested), known_hundredths(use.fte.agreed), known_hundredths(use.fte.realised)}};
  row.cells.push_back(use.is_finished ? cost_per(use.spent(basis), use.worked(basis)) : Value(Absent::not_applicable));
  row.cells.push_back(count_or_unknown(use.dynamic));
  row.cells.push_back(use.is_finished ? cost_per(use.spent(basis), in_hundredths(use.dynamic))
                                      : Value(Absent::not_applicable));
  return row;
}

// Money and exits add up; yearly full-time equivalents do not. Its cost is that of the finished years.
Row total_of_use(const std::vector<YearOfUse>& uses, const MoneySum& money, CostBasis basis) {
  std::optional<std::int64_t> dynamic = 0;
  std::optional<std::int64_t> spent = 0;
  std::optional<std::int64_t> exits = 0;
  for (const YearOfUse& use : uses) {
    dynamic = plus(dynamic, use.dynamic);
    if (!use.is_finished) continue;
    spent = plus(spent, use.spent(basis));
    exits = plus(exits, use.dynamic);
  }
  return {{Message{"total", {}}, money_value(money.agreed), money_value(money.paid), Absent::not_applicable,
           Absent::not_applicable, Absent::not_applicable, Absent::not_applicable, count_or_unknown(dynamic),
           cost_per(spent, in_hundredths(exits))},
          Row::Kind::total};
}

}  // namespace

Coded reached_word(std::optional<bool> reached) {
  if (!reached) return verdict_word(assess::Verdict::not_assessed);
  return verdict_word(*reached ? assess::Verdict::met : assess::Verdict::missed);
}

std::optional<bool> reaches_target(const model::OperationalObjective& objective, int year) {
  const auto target = in_year(objective.targets, year);
  const auto result = in_year(objective.results, year);
  if (!target || !result) return std::nullopt;
  const bool lower = objective.better && objective.better->value == model::Better::lower;
  return lower ? *result <= *target : *result >= *target;
}

void add_operational_results(Document& page, const ConventionCase& item, const std::vector<int>& years) {
  add_heading(page, "operational.heading");
  const model::Convention& convention = *item.convention;
  if (!convention.objectives || convention.objectives->value.operational.empty()) {
    add_sentence(page, {"convention.operational.none", {}});
    return;
  }
  ReportTable table;
  table.caption = {"operational.caption", {}};
  table.columns = {text_column("objective", "objective"), text_column("unit", "unit"),
                   text_column("better", "better"),       text_column("year", "year"),
                   number_column("target", "target"),     number_column("result", "result"),
                   text_column("verdict", "verdict")};
  for (const model::OperationalObjective& objective : convention.objectives->value.operational)
    for (const int year : years) {
      const auto target = in_year(objective.targets, year);
      const auto result = in_year(objective.results, year);
      if (!target && !result) continue;
      table.rows.push_back(
          {{objective.indicator ? Value(objective.indicator->value) : Value(objective.id->value.text),
            known(objective.unit),
            objective.better ? Value(word("better", objective.better->value)) : Value(Absent::not_known),
            year_name(year), known_hundredths(target), known_hundredths(result),
            reached_word(reaches_target(objective, year))}});
    }
  if (table.rows.empty())
    add_sentence(page, {"operational.no_figure", {}});
  else
    page.blocks.emplace_back(std::move(table));
}

std::vector<int> years_of_money(const model::Convention& convention) {
  std::vector<int> years = calendar_years_of(convention);
  if (!convention.means) return years;
  for (const model::FinancialMeans& means : convention.means->value.financial)
    if (means.year) years.push_back(static_cast<int>(means.year->value.value));
  for (const model::Annex& annex : convention.means->value.annexes)
    if (const auto year = annex_year(annex); year && model::can_be_in_force(annex)) years.push_back(*year);
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

std::vector<int> years_of_money(const ConventionCase& item, const ReportInput& input) {
  return input.year ? reported_years(item, input) : years_of_money(*item.convention);
}

void add_use_of_money(Document& page, const ReportInput& input, const ConventionCase& item,
                      const std::vector<int>& years) {
  add_heading(page, "money.heading");
  const model::Convention& convention = *item.convention;
  if (money_lines(convention, years).empty()) {
    add_sentence(page, {"money.none", {}});
    return;
  }
  const CostBasis basis = cost_basis(input, item);
  ReportTable table;
  table.caption = {"money.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("amount_agreed", "agreed"),
                   number_column("amount_paid", "paid"),
                   number_column("fte_requested", "fte_requested"),
                   number_column("fte_agreed", "fte"),
                   number_column("fte_realised", "fte_realised"),
                   number_column("cost_per_fte", "cost_per_fte"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("cost_per_dynamic", "cost_per_dynamic")};
  std::vector<YearOfUse> uses;
  for (const int year : years) {
    uses.push_back(year_of_use(input, item, year));
    table.rows.push_back(use_row(uses.back(), basis));
  }
  table.rows.push_back(total_of_use(uses, money_of_years(convention, years), basis));
  page.blocks.emplace_back(std::move(table));
  for (Message& annex : annexes_not_counted(convention, years)) add_sentence(page, std::move(annex));
  add_sentence(page, {"money.for_all", {}});
  add_note(page, {"money.base",
                  {Message{basis.is_paid ? "money.base.paid" : "money.base.agreed", {}},
                   Message{basis.is_realised ? "money.base.realised" : "money.base.fte", {}}}});
}

}  // namespace tremplin::report

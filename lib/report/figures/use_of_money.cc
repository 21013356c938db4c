#include "report/figures/use_of_money.h"

#include <map>

namespace tremplin::report {
namespace {

std::optional<std::int64_t> in_year(const model::ByYear<Decimal>& values, int year) {
  const auto found = values.find(year);
  if (found == values.end()) return std::nullopt;
  return found->second.value.hundredths;
}

Value decimal_or_unknown(std::optional<std::int64_t> hundredths) {
  if (!hundredths) return Absent::not_known;
  return Number{*hundredths, 2};
}

Value money_or_unknown(std::optional<std::int64_t> cents) {
  if (!cents) return Absent::not_known;
  return Money{*cents};
}

Value reached_word(std::optional<bool> reached) {
  if (!reached) return Coded{"not-assessed", {"verdict.not-assessed", {}}};
  return *reached ? Coded{"met", {"verdict.met", {}}} : Coded{"missed", {"verdict.missed", {}}};
}

bool is_in_force(const model::Annex& annex) {
  if (!annex.state) return true;
  const model::AnnexState state = annex.state->value;
  return state == model::AnnexState::provisional || state == model::AnnexState::valid ||
         state == model::AnnexState::closed;
}

// The number without its renewal and modification: versions of one annex share it.
std::string annex_base(const model::Annex& annex) {
  if (!annex.number) return {};
  constexpr std::size_t kAfterMeasure = 9;  // department (3), year (2), order (4)
  const std::string& number = annex.number->value;
  const std::size_t digits = number.find_first_of("0123456789");
  return digits == std::string::npos ? number : number.substr(0, digits + kAfterMeasure);
}

// Of each annex of the year the version in force: the last by number.
std::vector<const model::Annex*> annexes_of_year(const model::Convention& convention, int year) {
  std::map<std::string, const model::Annex*> latest;
  if (convention.means)
    for (const model::Annex& annex : convention.means->value.annexes) {
      if (!annex.year || annex.year->value.value != year || !is_in_force(annex)) continue;
      const model::Annex*& held = latest[annex_base(annex)];
      if (held == nullptr || (annex.number && held->number && held->number->value < annex.number->value)) held = &annex;
    }
  std::vector<const model::Annex*> annexes;
  for (const auto& [base, annex] : latest) annexes.push_back(annex);
  return annexes;
}

// cents for each hundredth of a unit, made cents for each unit, rounded to the nearest.
Value cost_per(std::int64_t cents, std::int64_t hundredths) {
  if (hundredths <= 0) return Absent::not_applicable;
  __extension__ using Wide = __int128;
  return Money{
      static_cast<std::int64_t>((static_cast<Wide>(cents) * 200 + hundredths) / (2 * static_cast<Wide>(hundredths)))};
}

struct YearOfUse {
  MoneyOfYear money;
  FteOfYear fte;
  std::int64_t dynamic = 0;
};

Row use_row(Value name, const YearOfUse& use, Row::Kind kind) {
  const std::int64_t spent = use.money.paid.value_or(use.money.agreed);
  const auto fte = use.fte.realised ? use.fte.realised : use.fte.agreed ? use.fte.agreed : use.fte.requested;
  return {
      {std::move(name), Money{use.money.agreed}, money_or_unknown(use.money.paid),
       decimal_or_unknown(use.fte.requested), decimal_or_unknown(use.fte.agreed), decimal_or_unknown(use.fte.realised),
       fte ? cost_per(spent, *fte) : Value(Absent::not_known), use.dynamic, cost_per(spent, use.dynamic * 100)},
      kind};
}

std::optional<std::int64_t> sum(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
  if (!a || !b) return std::nullopt;
  return *a + *b;
}

}  // namespace

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
            year_name(year), decimal_or_unknown(target), decimal_or_unknown(result),
            reached_word(reaches_target(objective, year))}});
    }
  if (table.rows.empty())
    add_sentence(page, {"operational.no_figure", {}});
  else
    page.blocks.emplace_back(std::move(table));
}

MoneyOfYear money_of_year(const model::Convention& convention, int year) {
  MoneyOfYear money;
  money.paid = 0;
  if (!convention.means) return {};
  for (const model::FinancialMeans& means : convention.means->value.financial) {
    if (!means.year || means.year->value.value != year) continue;
    ++money.lines;
    if (means.amount) money.agreed += means.amount->value.cents;
    money.paid = sum(money.paid, means.paid ? std::optional(means.paid->value.cents) : std::nullopt);
  }
  if (money.lines > 0) return money;
  money.paid.reset();
  for (const model::Annex* annex : annexes_of_year(convention, year)) {
    ++money.lines;
    if (annex->total) money.agreed += annex->total->value.cents;
  }
  return money;
}

FteOfYear fte_of_year(const model::Convention& convention, int year) {
  FteOfYear fte;
  for (const model::Annex* annex : annexes_of_year(convention, year)) {
    if (annex->fte) fte.agreed = fte.agreed.value_or(0) + annex->fte->value.hundredths;
    if (annex->fte_realised) fte.realised = fte.realised.value_or(0) + annex->fte_realised->value.hundredths;
  }
  if (convention.request && convention.request->value.fte)
    fte.requested = convention.request->value.fte->value.hundredths;
  return fte;
}

void add_use_of_money(Document& page, const ReportInput& input, const ConventionCase& item,
                      const std::vector<int>& years) {
  add_heading(page, "money.heading");
  const model::Convention& convention = *item.convention;
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
  YearOfUse whole{{0, 0, 0}, {0, 0, 0}, 0};
  for (const int year : years) {
    const YearOfUse use{money_of_year(convention, year), fte_of_year(convention, year),
                        counts_of_year(item.figures, convention, year, input.as_of).dynamic()};
    whole.money.agreed += use.money.agreed;
    whole.money.lines += use.money.lines;
    whole.money.paid = sum(whole.money.paid, use.money.paid);
    whole.fte.requested = sum(whole.fte.requested, use.fte.requested);
    whole.fte.agreed = sum(whole.fte.agreed, use.fte.agreed);
    whole.fte.realised = sum(whole.fte.realised, use.fte.realised);
    whole.dynamic += use.dynamic;
    table.rows.push_back(use_row(year_name(year), use, Row::Kind::body));
  }
  if (whole.money.lines == 0) {
    add_sentence(page, {"money.none", {}});
    return;
  }
  table.rows.push_back(use_row(Message{"total", {}}, whole, Row::Kind::total));
  page.blocks.emplace_back(std::move(table));
  add_sentence(page, {"money.for_all", {}});
  add_note(page, {whole.money.paid ? "money.base.paid" : "money.base.agreed", {}});
}

}  // namespace tremplin::report

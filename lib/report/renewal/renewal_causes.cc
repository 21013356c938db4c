#include "report/figures/use_of_money.h"
#include "report/renewal/renewal_sections.h"

namespace tremplin::report {
namespace {

// What the territory's figures say: the gap to the reference, year by year, and whether it widened.
void context_figures(Bullets& bullets, const RenewalCase& renewal) {
  std::optional<std::int64_t> first;
  std::int64_t last = 0;
  for (const auto& [year, found] : renewal.item.convention->context) {
    const model::YearContext& context = found.value;
    if (!context.unemployment_rate || !context.reference_unemployment_rate) continue;
    const Share own = context.unemployment_rate->value;
    const Share reference = context.reference_unemployment_rate->value;
    last = own.hundredths - reference.hundredths;
    if (!first) first = last;
    bullets.items.emplace_back(Message{"renewal.figure.unemployment",
                                       {year_name(year), own, reference, Number{last, 2, Number::Sign::always}}});
  }
  if (first && *first != last)
    bullets.items.emplace_back(
        Message{last > *first ? "renewal.figure.gap_widened" : "renewal.figure.gap_narrowed",
                {Number{*first, 2, Number::Sign::always}, Number{last, 2, Number::Sign::always}}});
}

void exit_figures(Bullets& bullets, const RenewalCase& renewal) {
  for (const int year : renewal.years) {
    const auto exits = exits_of_year(renewal.item.figures, *renewal.item.convention, year, renewal.input.as_of);
    const std::int64_t undocumented =
        exits_in(disputed(exits, model::Indicator::dynamic, CountingChange::undocumented));
    const std::int64_t examined =
        counts_of_year(renewal.item.figures, *renewal.item.convention, year, renewal.input.as_of).examined();
    if (undocumented > 0)
      bullets.items.emplace_back(Message{"renewal.figure.undocumented", {year_name(year), undocumented, examined}});
  }
}

void means_figures(Bullets& bullets, const RenewalCase& renewal) {
  for (const int year : renewal.years) {
    const MoneyOfYear money = money_of_year(*renewal.item.convention, year);
    if (money.paid && *money.paid < money.agreed)
      bullets.items.emplace_back(
          Message{"renewal.figure.paid_less", {year_name(year), Money{money.agreed}, Money{*money.paid}}});
    const FteOfYear fte = fte_of_year(*renewal.item.convention, year);
    if (fte.agreed && fte.realised && *fte.realised < *fte.agreed)
      bullets.items.emplace_back(
          Message{"renewal.figure.fte_less", {year_name(year), Number{*fte.agreed, 2}, Number{*fte.realised, 2}}});
  }
}

void operational_figures(Bullets& bullets, const RenewalCase& renewal) {
  if (!renewal.item.convention->objectives) return;
  for (const model::OperationalObjective& objective : renewal.item.convention->objectives->value.operational)
    for (const int year : renewal.years) {
      const auto reached = reaches_target(objective, year);
      if (!reached || *reached) continue;
      bullets.items.emplace_back(Message{
          "renewal.figure.operational",
          {year_name(year), objective.indicator ? Value(objective.indicator->value) : Value(""),
           number(objective.results.at(year).value), number(objective.targets.at(year).value), known(objective.unit)}});
    }
}

// The figures that bear on a cause: of the context, the territory's; of a difficulty, means, objectives and exits.
Bullets figures_of(const model::Cause& cause, const RenewalCase& renewal) {
  Bullets bullets;
  if (cause.kind && cause.kind->value == model::CauseKind::context) {
    context_figures(bullets, renewal);
    return bullets;
  }
  operational_figures(bullets, renewal);
  means_figures(bullets, renewal);
  exit_figures(bullets, renewal);
  return bullets;
}

}  // namespace

void add_causes(Document& page, const RenewalCase& renewal) {
  const model::Renewal* recorded = renewal_of(*renewal.item.convention);
  const bool none = recorded == nullptr || recorded->causes.empty();
  if (none && renewal.missed == 0) return;
  add_heading(page, "renewal.causes");
  if (none) add_sentence(page, {"renewal.causes.none", {}});
  if (none) return;
  for (const model::Cause& cause : recorded->causes) {
    add_sentence(
        page, {"labelled",
               {cause.kind ? Value(word("cause", cause.kind->value)) : Value(Absent::not_known), known(cause.text)}});
    Bullets figures = figures_of(cause, renewal);
    if (figures.items.empty()) {
      add_sentence(page, {"renewal.no_figure", {}});
      continue;
    }
    add_note(page, {"renewal.figures", {}});
    page.blocks.emplace_back(std::move(figures));
  }
}

}  // namespace tremplin::report

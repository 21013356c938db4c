#include "report/money/use_of_money.h"
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
    const MoneySum money = money_of_year(*renewal.item.convention, year);
    if (money.agreed && money.paid && *money.paid < *money.agreed)
      bullets.items.emplace_back(
          Message{"renewal.figure.paid_less", {year_name(year), Money{*money.agreed}, Money{*money.paid}}});
    const FteOfYear fte = fte_of_year(*renewal.item.convention, year);
    if (fte.agreed && fte.realised && *fte.realised < *fte.agreed)
      bullets.items.emplace_back(
          Message{"renewal.figure.fte_less", {year_name(year), Number{*fte.agreed, 2}, Number{*fte.realised, 2}}});
  }
}

// Results as recorded, met or missed: it is for the parties to say what was a cause.
void operational_figures(Bullets& bullets, const RenewalCase& renewal) {
  if (!renewal.item.convention->objectives) return;
  for (const model::OperationalObjective& objective : renewal.item.convention->objectives->value.operational)
    for (const int year : renewal.years) {
      if (!reaches_target(objective, year)) continue;
      bullets.items.emplace_back(Message{
          "renewal.figure.operational",
          {year_name(year), objective.indicator ? Value(objective.indicator->value) : Value(""),
           number(objective.results.at(year).value), number(objective.targets.at(year).value), known(objective.unit)}});
    }
}

// The figures on record for a kind of cause: for the context, the territory's; for difficulties, those of means,
// objectives and exits.
Bullets figures_of(model::CauseKind kind, const RenewalCase& renewal) {
  Bullets bullets;
  if (kind == model::CauseKind::context) {
    context_figures(bullets, renewal);
    return bullets;
  }
  means_figures(bullets, renewal);
  operational_figures(bullets, renewal);
  exit_figures(bullets, renewal);
  return bullets;
}

// The causes of one kind, then once what is on record beside them.
void add_causes_of(Document& page, const RenewalCase& renewal, model::CauseKind kind,
                   const std::vector<const model::Cause*>& causes) {
  if (causes.empty()) return;
  for (const model::Cause* cause : causes)
    add_sentence(page, {"labelled",
                        {cause->kind ? Value(word("cause", cause->kind->value)) : Value(Absent::not_known),
                         known(cause->text)}});
  Bullets figures = figures_of(kind, renewal);
  if (figures.items.empty()) {
    add_sentence(page, {"renewal.no_figure", {}});
    return;
  }
  add_note(page, {"renewal.figures", {}});
  page.blocks.emplace_back(std::move(figures));
}

}  // namespace

void add_causes(Document& page, const RenewalCase& renewal) {
  const model::Renewal* recorded = renewal_of(*renewal.item.convention);
  const bool none = recorded == nullptr || recorded->causes.empty();
  if (none && renewal.missed == 0) return;
  add_heading(page, "renewal.causes");
  if (none) add_sentence(page, {"renewal.causes.none", {}});
  if (none) return;
  std::vector<const model::Cause*> of_context;
  std::vector<const model::Cause*> others;
  for (const model::Cause& cause : recorded->causes)
    (cause.kind && cause.kind->value == model::CauseKind::context ? of_context : others).push_back(&cause);
  add_causes_of(page, renewal, model::CauseKind::context, of_context);
  add_causes_of(page, renewal, model::CauseKind::difficulty, others);
}

}  // namespace tremplin::report

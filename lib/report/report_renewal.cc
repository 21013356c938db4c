#include <algorithm>
#include <set>

#include "report/running_year.h"
#include "report/use_of_money.h"

namespace tremplin {
namespace {

using Tone = Paragraph::Tone;

struct RenewalCase {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  std::vector<JudgedYear> judged;
  std::int64_t met = 0;
  std::int64_t missed = 0;
};

RenewalCase renewal_case(const ReportInput& input, const ConventionCase& item) {
  RenewalCase renewal{input, item, reported_years(item, input), {}, 0, 0};
  renewal.judged = judge_years(item, input, kMainIndicators, renewal.years);
  for (const JudgedYear& judged : renewal.judged) {
    if (judged.assessment.verdict == Verdict::met) ++renewal.met;
    if (judged.assessment.verdict == Verdict::missed) ++renewal.missed;
  }
  return renewal;
}

const Renewal* renewal_of(const Convention& convention) {
  return convention.renewal ? &convention.renewal->value : nullptr;
}

void add_lead(Document& page, const RenewalCase& renewal) {
  const Convention& convention = *renewal.item.convention;
  Paragraph lead{Tone::lead, {}};
  lead.sentences.push_back({"results.lead.who",
                            {structure_name(convention), type_name(renewal.item.rules, convention.type()),
                             convention.department(), convention.days().from, convention.days().to}});
  Counts whole;
  for (const int year : renewal.years)
    whole += counts_of_year(renewal.item.figures, convention, year, renewal.input.as_of);
  if (whole.examined() > 0)
    lead.sentences.push_back({"results.lead.rates",
                              {whole.dynamic(), whole.examined(), Rate{whole.dynamic(), whole.examined()},
                               whole.durable, Rate{whole.durable, whole.examined()}}});
  else
    lead.sentences.push_back({"results.lead.no_exits", {}});
  if (renewal.met + renewal.missed == 0)
    lead.sentences.push_back({"results.follows.nothing", {}});
  else if (renewal.missed == 0)
    lead.sentences.push_back({"results.follows.met", {renewal.met}});
  else
    lead.sentences.push_back({"results.follows.missed", {renewal.missed, renewal.met + renewal.missed}});
  const Renewal* recorded = renewal_of(convention);
  if (recorded != nullptr && recorded->decision && recorded->decision->value.kind)
    lead.sentences.push_back(
        {"renewal.decided",
         {known(recorded->decision->value.date), word("renewal_kind", recorded->decision->value.kind->value)}});
  else
    lead.sentences.push_back({"renewal.not_decided", {}});
  page.blocks.emplace_back(std::move(lead));
}

void add_verdicts(Report& report, const RenewalCase& renewal) {
  add_heading(report.page, "results.verdicts");
  ReportTable table{{"results.verdicts.caption", {}}, verdict_columns(), {}, {}};
  for (const JudgedYear& judged : renewal.judged) {
    table.rows.push_back({verdict_cells(judged)});
    report.verdicts.insert(verdict_of(judged).code);
  }
  report.page.blocks.emplace_back(std::move(table));
}

Value with_quantities(const Strengthening& item) {
  const Value text = known(item.text);
  if (item.people) return Message{"renewal.people", {text, item.people->value.value}};
  if (item.fte) return Message{"renewal.fte", {text, number(item.fte->value)}};
  return text;
}

void add_strengthening(Document& page, const RenewalCase& renewal) {
  const Renewal* recorded = renewal_of(*renewal.item.convention);
  const bool none = recorded == nullptr || recorded->strengthening.empty();
  if (none && renewal.missed > 0) return;
  add_heading(page, "renewal.strengthening");
  if (none) {
    add_sentence(page, {"renewal.strengthening.none", {}});
    return;
  }
  Bullets bullets;
  for (const Strengthening& item : recorded->strengthening)
    bullets.items.emplace_back(
        Message{"labelled",
                {item.kind ? Value(word("strengthening", item.kind->value)) : Value(Absent::not_known),
                 with_quantities(item)}});
  page.blocks.emplace_back(std::move(bullets));
}

// What the territory's figures say: the gap to the reference, year by year, and whether it widened.
void context_figures(Bullets& bullets, const RenewalCase& renewal) {
  std::optional<std::int64_t> first;
  std::int64_t last = 0;
  for (const auto& [year, found] : renewal.item.convention->context) {
    const YearContext& context = found.value;
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
    const std::int64_t undocumented = exits_in(disputed(exits, Indicator::dynamic, CountingChange::undocumented));
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
  for (const OperationalObjective& objective : renewal.item.convention->objectives->value.operational)
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
Bullets figures_of(const Cause& cause, const RenewalCase& renewal) {
  Bullets bullets;
  if (cause.kind && cause.kind->value == CauseKind::context) {
    context_figures(bullets, renewal);
    return bullets;
  }
  operational_figures(bullets, renewal);
  means_figures(bullets, renewal);
  exit_figures(bullets, renewal);
  return bullets;
}

void add_causes(Document& page, const RenewalCase& renewal) {
  const Renewal* recorded = renewal_of(*renewal.item.convention);
  const bool none = recorded == nullptr || recorded->causes.empty();
  if (none && renewal.missed == 0) return;
  add_heading(page, "renewal.causes");
  if (none) add_sentence(page, {"renewal.causes.none", {}});
  if (none) return;
  for (const Cause& cause : recorded->causes) {
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

void add_solutions(Document& page, const RenewalCase& renewal) {
  const Renewal* recorded = renewal_of(*renewal.item.convention);
  if ((recorded == nullptr || recorded->solutions.empty()) && renewal.missed == 0) return;
  add_heading(page, "renewal.solutions");
  if (recorded == nullptr || recorded->solutions.empty()) {
    add_sentence(page, {"renewal.solutions.none", {}});
    return;
  }
  Bullets bullets;
  for (const Solution& solution : recorded->solutions)
    bullets.items.emplace_back(
        Message{"labelled",
                {solution.kind ? Value(word("solution", solution.kind->value)) : Value(Absent::not_known),
                 known(solution.text)}});
  page.blocks.emplace_back(std::move(bullets));
}

void add_recommendations(Document& page, const RenewalCase& renewal) {
  const Renewal* recorded = renewal_of(*renewal.item.convention);
  if ((recorded == nullptr || recorded->recommendations.empty()) && renewal.missed == 0) return;
  add_heading(page, "renewal.recommendations");
  if (recorded == nullptr || recorded->recommendations.empty()) {
    add_sentence(page, {"renewal.recommendations.none", {}});
    return;
  }
  std::vector<const Recommendation*> items;
  for (const Recommendation& item : recorded->recommendations) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(), [](const Recommendation* a, const Recommendation* b) {
    return (a->year ? a->year->value.value : 0) < (b->year ? b->year->value.value : 0);
  });
  Bullets bullets;
  for (const Recommendation* item : items)
    bullets.items.emplace_back(
        Message{"labelled",
                {item->year ? year_name(static_cast<int>(item->year->value.value)) : Value(Absent::not_known),
                 known(item->text)}});
  page.blocks.emplace_back(std::move(bullets));
}

// What the text asks of the parties, and which of it is on record.
std::vector<std::pair<std::string, bool>> steps_of(const RenewalCase& renewal) {
  const Convention& convention = *renewal.item.convention;
  const Renewal* recorded = renewal_of(convention);
  const auto has = [recorded](auto member) { return recorded != nullptr && !(recorded->*member).empty(); };
  std::vector<std::pair<std::string, bool>> steps;
  const bool analysed = std::any_of(
      convention.follow_up.begin(), convention.follow_up.end(),
      [](const FollowUp& meeting) { return meeting.kind && meeting.kind->value == FollowUpKind::analysis; });
  steps.emplace_back("analysis", analysed);
  if (renewal.missed == 0 && renewal.met > 0) steps.emplace_back("strengthening", has(&Renewal::strengthening));
  if (renewal.missed > 0) {
    steps.emplace_back("causes", has(&Renewal::causes));
    steps.emplace_back("solutions", has(&Renewal::solutions));
    steps.emplace_back("recommendations", has(&Renewal::recommendations));
  }
  steps.emplace_back("decision", recorded != nullptr && recorded->decision.has_value());
  return steps;
}

void add_steps(Document& page, const RenewalCase& renewal) {
  add_heading(page, "renewal.to_write");
  ReportTable table;
  table.caption = {"renewal.to_write.caption", {}};
  table.columns = {text_column("renewal.step", "step"), text_column("renewal.state", "state")};
  for (const auto& [step, done] : steps_of(renewal)) {
    const Coded state{done ? "recorded" : "to-write", {done ? "renewal.recorded" : "renewal.missing", {}}};
    table.rows.push_back({{Message{"renewal.step." + step, {}}, state}});
    page.data.rows.push_back({{renewal.item.convention->id_text(), renewal.item.convention->structure_id(), renewal.met,
                               renewal.missed, step, state}});
  }
  page.blocks.emplace_back(std::move(table));
}

}  // namespace

Report report_renewal(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "renewal";
  page.title = {"renewal.title", {}};
  page.data.columns = {text_column("convention", "convention"),     text_column("structure", "structure"),
                       number_column("verdict.met", "targets_met"), number_column("verdict.missed", "targets_missed"),
                       text_column("renewal.step", "step"),         text_column("renewal.state", "state")};
  add_broken(page, input);
  for (const ConventionCase& item : input.cases) {
    const RenewalCase renewal = renewal_case(input, item);
    add_case_heading(page, item);
    add_lead(page, renewal);
    add_steps(page, renewal);
    add_verdicts(report, renewal);
    add_strengthening(page, renewal);
    add_causes(page, renewal);
    add_solutions(page, renewal);
    add_recommendations(page, renewal);
    add_exits_left_out(page, input, item);
  }
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin

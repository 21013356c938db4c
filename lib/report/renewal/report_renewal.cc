#include <algorithm>
#include <set>

#include "report/document/lead.h"
#include "report/document/tiles.h"
#include "report/figures/judged_period.h"
#include "report/renewal/renewal_sections.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

RenewalCase renewal_case(const ReportInput& input, const ConventionCase& item) {
  RenewalCase renewal{input, item, reported_years(item, input), {}, 0, 0};
  renewal.judged = judge_years(item, input, kMainIndicators, renewal.years);
  for (const JudgedYear& judged : renewal.judged) {
    if (judged.assessment.verdict == assess::Verdict::met) ++renewal.met;
    if (judged.assessment.verdict == assess::Verdict::missed) ++renewal.missed;
  }
  return renewal;
}

void add_sentences(Document& page, const RenewalCase& renewal) {
  const model::Counts whole = counts_of_years(renewal.item, renewal.input, renewal.years);
  Bullets said{{rates_sentence(whole)}};
  for (Message& sentence : period_sentences(renewal.item, renewal.input)) said.items.emplace_back(std::move(sentence));
  if (whole.exits > 0) add_year_sentences(said, renewal.item, renewal.input, renewal.judged);
  page.blocks.emplace_back(std::move(said));
}

void add_lead(Document& page, const RenewalCase& renewal) {
  const model::Convention& convention = *renewal.item.convention;
  page.blocks.emplace_back(Paragraph{Tone::lead, {who_sentence(renewal.item)}});
  add_first_tiles(page, renewal.item, renewal.input, renewal.years, "results.verdicts");
  Paragraph lead{Tone::lead, {what_follows(renewal.judged)}};
  const model::Renewal* recorded = renewal_of(convention);
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
  add_sentences(report.page, renewal);
  ReportTable table{{"results.verdicts.caption", {}}, verdict_columns(), {}, {}};
  for (const JudgedYear& judged : renewal.judged) {
    table.rows.push_back({verdict_cells(judged)});
    note_verdict(report, judged);
  }
  if (is_about_periods(renewal.input))
    for (const model::Indicator indicator : kMainIndicators)
      table.rows.push_back({period_cells(judge_period(renewal.item, renewal.input, indicator)), Row::Kind::total});
  report.page.blocks.emplace_back(std::move(table));
}

Value with_quantities(const model::Strengthening& item) {
  const Value text = known(item.text);
  if (item.people) return Message{"renewal.people", {text, item.people->value.value}};
  if (item.fte) return Message{"renewal.fte", {text, number(item.fte->value)}};
  return text;
}

void add_strengthening(Document& page, const RenewalCase& renewal) {
  const model::Renewal* recorded = renewal_of(*renewal.item.convention);
  const bool none = recorded == nullptr || recorded->strengthening.empty();
  if (none && renewal.missed > 0) return;
  add_heading(page, "renewal.strengthening");
  if (none) {
    add_sentence(page, {"renewal.strengthening.none", {}});
    return;
  }
  Bullets bullets;
  for (const model::Strengthening& item : recorded->strengthening)
    bullets.items.emplace_back(
        Message{"labelled",
                {item.kind ? Value(word("strengthening", item.kind->value)) : Value(Absent::not_known),
                 with_quantities(item)}});
  page.blocks.emplace_back(std::move(bullets));
}

void add_solutions(Document& page, const RenewalCase& renewal) {
  const model::Renewal* recorded = renewal_of(*renewal.item.convention);
  if ((recorded == nullptr || recorded->solutions.empty()) && renewal.missed == 0) return;
  add_heading(page, "renewal.solutions");
  if (recorded == nullptr || recorded->solutions.empty()) {
    add_sentence(page, {"renewal.solutions.none", {}});
    return;
  }
  Bullets bullets;
  for (const model::Solution& solution : recorded->solutions)
    bullets.items.emplace_back(
        Message{"labelled",
                {solution.kind ? Value(word("solution", solution.kind->value)) : Value(Absent::not_known),
                 known(solution.text)}});
  page.blocks.emplace_back(std::move(bullets));
}

void add_recommendations(Document& page, const RenewalCase& renewal) {
  const model::Renewal* recorded = renewal_of(*renewal.item.convention);
  if ((recorded == nullptr || recorded->recommendations.empty()) && renewal.missed == 0) return;
  add_heading(page, "renewal.recommendations");
  if (recorded == nullptr || recorded->recommendations.empty()) {
    add_sentence(page, {"renewal.recommendations.none", {}});
    return;
  }
  std::vector<const model::Recommendation*> items;
  for (const model::Recommendation& item : recorded->recommendations) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(), [](const model::Recommendation* a, const model::Recommendation* b) {
    return (a->year ? a->year->value.value : 0) < (b->year ? b->year->value.value : 0);
  });
  Bullets bullets;
  for (const model::Recommendation* item : items)
    bullets.items.emplace_back(
        Message{item->done ? "renewal.recommendation.done" : "labelled",
                {item->year ? year_name(static_cast<int>(item->year->value.value)) : Value(Absent::not_known),
                 known(item->text), known(item->done)}});
  page.blocks.emplace_back(std::move(bullets));
}

// What the text asks of the parties, and which of it is on record.
std::vector<std::pair<std::string, bool>> steps_of(const RenewalCase& renewal) {
  const model::Convention& convention = *renewal.item.convention;
  const model::Renewal* recorded = renewal_of(convention);
  const auto has = [recorded](auto member) { return recorded != nullptr && !(recorded->*member).empty(); };
  std::vector<std::pair<std::string, bool>> steps;
  const bool analysed =
      std::any_of(convention.follow_up.begin(), convention.follow_up.end(), [](const model::FollowUp& meeting) {
        return meeting.kind && meeting.kind->value == model::FollowUpKind::analysis;
      });
  steps.emplace_back("analysis", analysed);
  if (renewal.missed == 0 && renewal.met > 0) steps.emplace_back("strengthening", has(&model::Renewal::strengthening));
  if (renewal.missed > 0) {
    steps.emplace_back("causes", has(&model::Renewal::causes));
    steps.emplace_back("solutions", has(&model::Renewal::solutions));
    steps.emplace_back("recommendations", has(&model::Renewal::recommendations));
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
    add_case_heading(page, item);
    if (add_other_year(page, item, input)) continue;
    const RenewalCase renewal = renewal_case(input, item);
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

}  // namespace tremplin::report

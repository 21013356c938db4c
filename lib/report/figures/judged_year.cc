#include "report/figures/judged_year.h"

#include <algorithm>
#include <cstdlib>

#include "assess/forecast.h"
#include "assess/interval.h"

namespace tremplin::report {
namespace {

bool reaches(model::Category category, model::Indicator indicator) {
  switch (indicator) {
    case model::Indicator::durable: return category == model::Category::durable;
    case model::Indicator::transition: return category == model::Category::transition;
    case model::Indicator::positive: return category == model::Category::positive;
    case model::Indicator::dynamic: break;
  }
  return category == model::Category::durable || category == model::Category::transition ||
         category == model::Category::positive;
}

assess::Standing standing_of(model::Category category, model::Indicator indicator) {
  if (category == model::Category::withdrawn) return assess::Standing::not_examined;
  return reaches(category, indicator) ? assess::Standing::reached : assess::Standing::not_reached;
}

assess::Standing standing_now(const classify::Classification& exit, model::Indicator indicator) {
  if (exit.status != classify::RecordStatus::examined) return assess::Standing::not_examined;
  return standing_of(exit.category, indicator);
}

// Where the change would put the exit; where it stands, for an exit that the change says nothing of.
assess::Standing standing_after(const classify::Classification& exit, model::Indicator indicator,
                                CountingChange change) {
  const assess::Standing now = standing_now(exit, indicator);
  const bool examined = exit.status == classify::RecordStatus::examined;
  switch (change) {
    case CountingChange::boundary: return exit.is_at_boundary && exit.alt ? standing_of(*exit.alt, indicator) : now;
    case CountingChange::alternative: return exit.is_ambiguous && exit.alt ? standing_of(*exit.alt, indicator) : now;
    case CountingChange::undocumented:
      return examined && exit.reason->is_undocumented ? assess::Standing::not_examined : now;
    case CountingChange::withdrawn:
      return exit.status == classify::RecordStatus::withdrawn ? standing_of(model::Category::other, indicator) : now;
    case CountingChange::other_structure: break;
  }
  return examined && exit.reason->outside_pathway ? standing_of(*exit.reason->outside_pathway, indicator) : now;
}

bool is_disputed(const classify::Classification& exit) {
  if (exit.status == classify::RecordStatus::below_threshold) return false;
  return exit.is_at_boundary || exit.is_ambiguous || exit.reason->is_undocumented;
}

}  // namespace

JudgedYear judge_year(const ConventionCase& item, model::Indicator indicator, int year, Date as_of) {
  JudgedYear judged;
  judged.year = year;
  judged.indicator = indicator;
  const model::Counts counts = counts_of_year(item.figures, *item.convention, year, as_of);
  judged.rate = rate_of(counts, indicator);
  judged.is_known = counts.exits > 0;
  judged.target = target_of(*item.convention, year, indicator);
  judged.exits = judged.rate.of;
  if (is_judged(indicator))
    judged.assessment = assess::assess_year(judged.rate, judged.target);
  else
    judged.contribution = assess::assess_contribution(judged.rate, judged.target);
  if (judged.target) judged.needed = assess::count_needed(*judged.target, judged.rate.of);
  return judged;
}

Coded verdict_word(assess::Verdict verdict) {
  if (verdict == assess::Verdict::met) return {"met", {"verdict.met", {}}};
  if (verdict == assess::Verdict::missed) return {"missed", {"verdict.missed", {}}};
  return {"not-assessed", {"verdict.not-assessed", {}}};
}

Value contribution_word(assess::Contribution contribution) {
  switch (contribution) {
    case assess::Contribution::above: return Coded{"above", {"contribution.above", {}}};
    case assess::Contribution::at: return Coded{"at", {"contribution.at", {}}};
    case assess::Contribution::below: return Coded{"below", {"contribution.below", {}}};
    case assess::Contribution::none: break;
  }
  return Absent::not_applicable;
}

Value verdict_of(const JudgedYear& judged) {
  if (!is_judged(judged.indicator)) return contribution_word(judged.contribution);
  if (judged.state == YearState::not_begun) return Absent::not_applicable;
  return judged.running_verdict ? *judged.running_verdict : verdict_word(judged.assessment.verdict);
}

void note_verdict(Report& report, const JudgedYear& judged) {
  if (!is_judged(judged.indicator)) return;
  const Value verdict = verdict_of(judged);
  if (const auto* word = std::get_if<Coded>(&verdict.data)) report.verdicts.insert(word->code);
}

Message nothing_to_judge(const JudgedYear& judged) {
  return {judged.is_known ? "judged.no_exits" : "judged.not_read",
          {year_name(judged.year), indicator_phrase(judged.indicator)}};
}

Message verdict_sentence(const JudgedYear& judged) {
  const Value year = year_name(judged.year);
  const Value name = indicator_phrase(judged.indicator);
  const Value rate = RateValue{judged.rate, judged.target};
  if (!judged.rate.is_defined()) return nothing_to_judge(judged);
  if (!judged.target) return {"judged.no_target", {year, judged.rate.count, judged.rate.of, name, rate}};
  const std::vector<Value> args = {year, judged.rate.count, judged.rate.of, name, rate, *judged.target};
  Message sentence{"judged.met_exactly", args};
  if (judged.rate.count > judged.needed) sentence = {"judged.met", args};
  if (judged.rate.count < judged.needed) sentence = {"judged.missed", args};
  sentence.args.emplace_back(std::abs(judged.rate.count - judged.needed));
  return sentence;
}

Value chance_remark(const JudgedYear& judged) {
  if (!judged.assessment.is_within_chance) return {};
  if (judged.assessment.verdict == assess::Verdict::met)
    return Coded{"within-chance", {"remark.met_within_chance", {}}};
  if (judged.assessment.verdict == assess::Verdict::missed)
    return Coded{"within-chance", {"remark.missed_within_chance", {}}};
  return {};
}

Value bounds_cell(Rate rate) {
  const auto interval = assess::wilson_interval(rate);
  if (!interval) return Absent::not_applicable;
  return Bounds{interval->low, interval->high};
}

std::vector<Value> count_cells(const JudgedYear& judged) {
  if (!judged.is_known) return {Absent::not_known, Absent::not_known};
  return {judged.rate.count, judged.rate.of};
}

std::vector<Column> verdict_columns() {
  return {text_column("year", "year"),
          text_column("indicator", "indicator"),
          number_column("count", "count"),
          number_column("examined_exits", "examined"),
          number_column("rate", "rate"),
          number_column("interval", "interval"),
          number_column("target", "target"),
          number_column("in_exits", "target_exits"),
          number_column("attainment", "attainment"),
          text_column("verdict", "verdict"),
          text_column("remark", "remark")};
}

std::vector<Value> verdict_cells(const JudgedYear& judged) {
  const bool has = judged.target.has_value();
  const bool has_exits = has && judged.exits > 0;
  const std::vector<Value> counts = count_cells(judged);
  return {year_name(judged.year),
          indicator_word(judged.indicator),
          counts[0],
          counts[1],
          RateValue{judged.rate, judged.target},
          bounds_cell(judged.rate),
          has ? Value(*judged.target) : Value(Absent::not_applicable),
          has_exits ? Value(judged.needed) : Value(Absent::not_applicable),
          has_exits && judged.is_known && !judged.running_verdict ? Value(Attainment{judged.rate, *judged.target})
                                                                  : Value(Absent::not_applicable),
          verdict_of(judged),
          chance_remark(judged)};
}

std::vector<assess::DisputedGroup> disputed(std::span<const ExitFact* const> exits, model::Indicator indicator,
                                            CountingChange change) {
  std::vector<assess::DisputedGroup> groups;
  for (const ExitFact* exit : exits) {
    const assess::Standing now = standing_now(exit->classification, indicator);
    const assess::Standing otherwise = standing_after(exit->classification, indicator, change);
    if (now != otherwise) groups.push_back({now, otherwise, 1});
  }
  return groups;
}

std::int64_t exits_moved(std::span<const ExitFact* const> exits, CountingChange change) {
  return std::count_if(exits.begin(), exits.end(), [change](const ExitFact* exit) {
    return std::any_of(kAllIndicators.begin(), kAllIndicators.end(), [&](model::Indicator indicator) {
      return standing_now(exit->classification, indicator) != standing_after(exit->classification, indicator, change);
    });
  });
}

std::vector<assess::DisputedGroup> all_disputed(std::span<const ExitFact* const> exits, model::Indicator indicator) {
  std::vector<assess::DisputedGroup> groups;
  for (const ExitFact* fact : exits) {
    const classify::Classification& exit = fact->classification;
    if (!is_disputed(exit)) continue;
    const assess::Standing now = standing_now(exit, indicator);
    // Nobody knows where an exit without news went: it may be anything.
    if (exit.reason->is_undocumented && exit.status == classify::RecordStatus::examined &&
        now == assess::Standing::not_reached)
      groups.push_back({now, assess::Standing::reached, 1});
    else if (exit.alt && standing_of(*exit.alt, indicator) != now)
      groups.push_back({now, standing_of(*exit.alt, indicator), 1});
  }
  return groups;
}

std::int64_t exits_in(std::span<const assess::DisputedGroup> groups) {
  std::int64_t exits = 0;
  for (const assess::DisputedGroup& group : groups) exits += group.exits;
  return exits;
}

}  // namespace tremplin::report

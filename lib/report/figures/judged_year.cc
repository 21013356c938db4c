#include "report/figures/judged_year.h"

#include <algorithm>

#include "assess/forecast.h"
#include "assess/interval.h"

namespace tremplin {
namespace {

bool reaches(Category category, Indicator indicator) {
  switch (indicator) {
    case Indicator::durable: return category == Category::durable;
    case Indicator::transition: return category == Category::transition;
    case Indicator::positive: return category == Category::positive;
    case Indicator::dynamic: break;
  }
  return category == Category::durable || category == Category::transition || category == Category::positive;
}

Standing standing_of(Category category, Indicator indicator) {
  if (category == Category::withdrawn) return Standing::not_examined;
  return reaches(category, indicator) ? Standing::reached : Standing::not_reached;
}

Standing standing_now(const Classification& exit, Indicator indicator) {
  if (exit.status != RecordStatus::examined) return Standing::not_examined;
  return standing_of(exit.category, indicator);
}

// Where the change would put the exit; where it stands, for an exit that the change says nothing of.
Standing standing_after(const Classification& exit, Indicator indicator, CountingChange change) {
  const Standing now = standing_now(exit, indicator);
  const bool examined = exit.status == RecordStatus::examined;
  switch (change) {
    case CountingChange::boundary: return exit.is_at_boundary && exit.alt ? standing_of(*exit.alt, indicator) : now;
    case CountingChange::alternative: return exit.is_ambiguous && exit.alt ? standing_of(*exit.alt, indicator) : now;
    case CountingChange::undocumented: return examined && exit.reason->is_undocumented ? Standing::not_examined : now;
    case CountingChange::withdrawn:
      return exit.status == RecordStatus::withdrawn ? standing_of(Category::other, indicator) : now;
    case CountingChange::other_structure: break;
  }
  return examined && exit.reason->outside_pathway ? standing_of(*exit.reason->outside_pathway, indicator) : now;
}

bool is_disputed(const Classification& exit) {
  if (exit.status == RecordStatus::below_threshold) return false;
  return exit.is_at_boundary || exit.is_ambiguous || exit.reason->is_undocumented;
}

}  // namespace

JudgedYear judge_year(const ConventionCase& item, Indicator indicator, int year, Date as_of) {
  JudgedYear judged{year,
                    indicator,
                    rate_of(counts_of_year(item.figures, *item.convention, year, as_of), indicator),
                    target_of(*item.convention, year, indicator),
                    {},
                    0,
                    std::nullopt};
  judged.assessment = assess_year(judged.rate, judged.target);
  if (judged.target) judged.needed = count_needed(*judged.target, judged.rate.of);
  return judged;
}

Coded verdict_word(Verdict verdict) {
  if (verdict == Verdict::met) return {"met", {"verdict.met", {}}};
  if (verdict == Verdict::missed) return {"missed", {"verdict.missed", {}}};
  return {"not-assessed", {"verdict.not-assessed", {}}};
}

Coded verdict_of(const JudgedYear& judged) {
  return judged.running_verdict ? *judged.running_verdict : verdict_word(judged.assessment.verdict);
}

Message verdict_sentence(const JudgedYear& judged) {
  const Value year = year_name(judged.year);
  const Value name = indicator_phrase(judged.indicator);
  const Value rate = RateValue{judged.rate, judged.target};
  if (!judged.rate.is_defined()) return {"judged.no_exits", {year, name}};
  if (!judged.target) return {"judged.no_target", {year, judged.rate.count, judged.rate.of, name, rate}};
  const std::vector<Value> args = {year, judged.rate.count, judged.rate.of, name, rate, *judged.target};
  Message sentence{"judged.met_exactly", args};
  if (judged.rate.count > judged.needed) sentence = {"judged.met", args};
  if (judged.rate.count < judged.needed) sentence = {"judged.missed", args};
  sentence.args.emplace_back(std::abs(judged.rate.count - judged.needed));
  return sentence;
}

Value chance_remark(const JudgedYear& judged) {
  if (!judged.assessment.is_target_inside) return {};
  if (judged.assessment.verdict == Verdict::met) return Coded{"within-chance", {"remark.met_within_chance", {}}};
  if (judged.assessment.verdict == Verdict::missed) return Coded{"within-chance", {"remark.missed_within_chance", {}}};
  return {};
}

Value bounds_cell(Rate rate) {
  const auto interval = wilson_interval(rate);
  if (!interval) return Absent::not_applicable;
  return Bounds{interval->low, interval->high};
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
  return {year_name(judged.year),
          indicator_word(judged.indicator),
          judged.rate.count,
          judged.rate.of,
          RateValue{judged.rate, judged.target},
          bounds_cell(judged.rate),
          has ? Value(*judged.target) : Value(Absent::not_applicable),
          has && judged.rate.is_defined() ? Value(judged.needed) : Value(Absent::not_applicable),
          has ? Value(Attainment{judged.rate, *judged.target}) : Value(Absent::not_applicable),
          verdict_of(judged),
          chance_remark(judged)};
}

std::vector<DisputedGroup> disputed(std::span<const ExitFact* const> exits, Indicator indicator,
                                    CountingChange change) {
  std::vector<DisputedGroup> groups;
  for (const ExitFact* exit : exits) {
    const Standing now = standing_now(exit->classification, indicator);
    const Standing otherwise = standing_after(exit->classification, indicator, change);
    if (now != otherwise) groups.push_back({now, otherwise, 1});
  }
  return groups;
}

std::int64_t exits_moved(std::span<const ExitFact* const> exits, CountingChange change) {
  return std::count_if(exits.begin(), exits.end(), [change](const ExitFact* exit) {
    return std::any_of(kAllIndicators.begin(), kAllIndicators.end(), [&](Indicator indicator) {
      return standing_now(exit->classification, indicator) != standing_after(exit->classification, indicator, change);
    });
  });
}

std::vector<DisputedGroup> all_disputed(std::span<const ExitFact* const> exits, Indicator indicator) {
  std::vector<DisputedGroup> groups;
  for (const ExitFact* fact : exits) {
    const Classification& exit = fact->classification;
    if (!is_disputed(exit)) continue;
    const Standing now = standing_now(exit, indicator);
    // Nobody knows where an exit without news went: it may be anything.
    if (exit.reason->is_undocumented && exit.status == RecordStatus::examined && now == Standing::not_reached)
      groups.push_back({now, Standing::reached, 1});
    else if (exit.alt && standing_of(*exit.alt, indicator) != now)
      groups.push_back({now, standing_of(*exit.alt, indicator), 1});
  }
  return groups;
}

std::int64_t exits_in(std::span<const DisputedGroup> groups) {
  std::int64_t exits = 0;
  for (const DisputedGroup& group : groups) exits += group.exits;
  return exits;
}

}  // namespace tremplin

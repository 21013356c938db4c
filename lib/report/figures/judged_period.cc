#include "report/figures/judged_period.h"

namespace tremplin::report {
namespace {

Message period_sentence(const JudgedPeriod& period) {
  const assess::PeriodAssessment& assessment = period.assessment;
  const assess::ShownRate asked = assess::shown_asked(assessment);
  Message sentence{"period.met_exactly",
                   {indicator_phrase(period.indicator), assessment.rate.count, Number{asked.value, asked.decimals},
                    year_names(period.years)}};
  if (assessment.rate.count > assessment.needed) sentence.key = "period.met";
  if (assessment.rate.count < assessment.needed) sentence.key = "period.missed";
  sentence.args.emplace_back(std::abs(assessment.rate.count - assessment.needed));
  return sentence;
}

Value period_verdict(const JudgedPeriod& period) {
  if (is_judged(period.indicator)) return verdict_word(period.assessment.verdict);
  return contribution_word(period.assessment.contribution);
}

// Rate over target, where the target is the exits asked for of those examined: in permille, truncated.
Value attainment_over(const assess::PeriodAssessment& period) {
  if (period.asked <= 0) return Absent::not_applicable;
  return Attainment{{period.rate.count * 10'000, period.asked}, Share{10'000}};
}

}  // namespace

JudgedPeriod judge_period(const ConventionCase& item, const ReportInput& input, model::Indicator indicator) {
  JudgedPeriod period;
  period.indicator = indicator;
  std::vector<assess::TargetedResult> results;
  for (const int year : calendar_years_of(*item.convention)) {
    if (is_running(item, input, year)) continue;
    const JudgedYear judged = judge_year(item, indicator, year, input.as_of);
    if (!judged.target || !judged.rate.is_defined()) continue;
    results.push_back({judged.rate, *judged.target});
    period.years.push_back(year);
  }
  period.assessment = assess::assess_period(results);
  return period;
}

std::vector<Message> period_sentences(const ConventionCase& item, const ReportInput& input) {
  std::vector<Message> sentences;
  if (!is_about_periods(input)) return sentences;
  for (const model::Indicator indicator : kMainIndicators) {
    const JudgedPeriod period = judge_period(item, input, indicator);
    if (period.years.empty()) continue;
    sentences.push_back(period_sentence(period));
    if (period.assessment.missed_years > 0 && period.assessment.largest_miss <= 1)
      sentences.push_back({"period.near", {indicator_phrase(indicator), period.assessment.missed_years}});
  }
  return sentences;
}

std::vector<Value> period_cells(const JudgedPeriod& period) {
  const Rate rate = period.assessment.rate;
  const bool has = rate.is_defined();
  return {Coded{"period", {"period", {}}},
          indicator_word(period.indicator),
          has ? Value(rate.count) : Value(Absent::not_known),
          has ? Value(rate.of) : Value(Absent::not_known),
          RateValue{rate},
          bounds_cell(rate),
          Absent::not_applicable,
          has ? Value(period.assessment.needed) : Value(Absent::not_applicable),
          attainment_over(period.assessment),
          period_verdict(period),
          Value()};
}

bool is_about_periods(const ReportInput& input) { return !input.year; }

}  // namespace tremplin::report

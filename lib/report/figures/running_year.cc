#include "report/figures/running_year.h"

#include <algorithm>
#include <array>

#include "negotiate/negotiation.h"

namespace tremplin::report {
namespace {

// One reading of what is still to come, in whole exits.
Message reading_of(const assess::Forecast& forecast) {
  switch (forecast.verdict) {
    case assess::ForecastVerdict::secured: return {"reading.secured", {forecast.still_expected}};
    case assess::ForecastVerdict::out_of_reach:
      return {"reading.out_of_reach", {forecast.still_expected, forecast.still_needed}};
    default: break;
  }
  return {"reading.chance",
          {forecast.still_expected, forecast.still_needed, forecast_word(forecast.verdict), chance_words(forecast)}};
}

bool is_certain(assess::ForecastVerdict verdict) {
  return verdict == assess::ForecastVerdict::secured || verdict == assess::ForecastVerdict::out_of_reach;
}

bool is_concluded(const model::Convention& convention) {
  const model::Status status = convention.status->value;
  return status == model::Status::closed || status == model::Status::renewed || status == model::Status::ended;
}

assess::YearProgress progress_of(const model::Convention& convention, int year, Date as_of) {
  const auto [first, last] = model::days_in(convention.days(), year);
  const auto days_up_to = [first = first](Date day) { return std::int64_t{day.days} - first.days + 1; };
  return {days_up_to(std::min(as_of, last)), days_up_to(last)};
}

// What earlier years let one expect of this one.
std::optional<assess::Expectation> expectation_before(const ConventionCase& item, const ReportInput& input,
                                                      model::Indicator indicator, int year) {
  const auto baseline = input.earlier->baseline(*item.convention, indicator, year);
  return baseline ? std::optional(negotiate::expectation_of(*baseline)) : std::nullopt;
}

// Nothing is decided yet, and without a forecast nothing can be said.
void mark_running(JudgedYear& judged, YearState state) {
  judged.state = state;
  judged.assessment = {};
  judged.contribution = assess::Contribution::none;
  judged.exits = 0;
  judged.needed = 0;
  if (state == YearState::running) judged.running_verdict = verdict_word(assess::Verdict::not_assessed);
}

}  // namespace

int running_year_of(const ConventionCase& item, const ReportInput& input) {
  const std::vector<int> years = calendar_years_of(*item.convention);
  const int wanted = input.year.value_or(input.as_of_source == AsOf::unknown ? years.front() : year_of(input.as_of));
  return std::clamp(wanted, years.front(), years.back());
}

RunningIndicator assess_running(const ConventionCase& item, const ReportInput& input, model::Indicator indicator,
                                int year) {
  RunningIndicator running{judge_year(item, indicator, year, input.as_of), expected_exits(*item.convention, year),
                           std::nullopt, 0};
  mark_running(running.judged, year_state(item, input, year));
  if (!running.expected || running.judged.state == YearState::not_begun) return running;
  const Rate rate = running.judged.rate;
  running.whole_year = std::max(rate.of, *running.expected);
  if (!running.judged.target || running.whole_year == 0) return running;
  running.judged.exits = running.whole_year;
  running.judged.needed = assess::count_needed(*running.judged.target, running.whole_year);
  if (!is_judged(indicator) || *running.expected > negotiate::kMostExpectedExits) return running;
  const std::optional<assess::Expectation> before = expectation_before(item, input, indicator, year);
  const Share target = *running.judged.target;
  running.forecast = assess::forecast_year({rate.count, rate.of, *running.expected, target}, before);
  const auto to_come = assess::still_expected_by_calendar(rate.of, progress_of(*item.convention, year, input.as_of));
  if (to_come) running.by_calendar = assess::forecast_year({rate.count, rate.of, rate.of + *to_come, target}, before);
  running.judged.running_verdict = verdict_word(running);
  return running;
}

std::optional<assess::ForecastFan> fan_of(const ConventionCase& item, const ReportInput& input,
                                          const RunningIndicator& running) {
  if (!running.forecast) return std::nullopt;
  const JudgedYear& judged = running.judged;
  return assess::forecast_fan({judged.rate.count, judged.rate.of, *running.expected, *judged.target},
                              expectation_before(item, input, judged.indicator, judged.year));
}

bool is_running(const ConventionCase& item, const ReportInput& input, int year) {
  if (input.as_of_source == AsOf::unknown) return false;
  if (input.as_of_source == AsOf::latest_exit && is_concluded(*item.convention)) return false;
  return input.as_of < model::days_in(item.convention->days(), year).to;
}

YearState year_state(const ConventionCase& item, const ReportInput& input, int year) {
  if (!is_running(item, input, year)) return YearState::finished;
  const Date begin = model::days_in(item.convention->days(), year).from;
  return input.as_of < begin ? YearState::not_begun : YearState::running;
}

JudgedYear judge_on_day(const ConventionCase& item, const ReportInput& input, model::Indicator indicator, int year) {
  if (!is_running(item, input, year)) return judge_year(item, indicator, year, input.as_of);
  return assess_running(item, input, indicator, year).judged;
}

std::vector<JudgedYear> judge_years(const ConventionCase& item, const ReportInput& input,
                                    std::span<const model::Indicator> indicators, const std::vector<int>& years) {
  std::vector<JudgedYear> judged;
  for (const int year : years)
    for (const model::Indicator indicator : indicators) judged.push_back(judge_on_day(item, input, indicator, year));
  return judged;
}

Coded forecast_word(assess::ForecastVerdict verdict) {
  constexpr std::array<const char*, 5> kCodes = {"secured", "on-track", "open", "at-risk", "out-of-reach"};
  const std::string code = kCodes[static_cast<std::size_t>(verdict)];
  return {code, {"verdict." + code, {}}};
}

Coded verdict_word(const RunningIndicator& running) {
  return running.forecast ? forecast_word(running.verdict()) : verdict_word(assess::Verdict::not_assessed);
}

Value chance_words(const assess::Forecast& forecast) {
  if (is_certain(forecast.verdict) || (forecast.chance >= 0.01 && forecast.chance <= 0.99))
    return Fraction{forecast.chance, 0};
  return Message{forecast.chance < 0.01 ? "chance.under" : "chance.over", {}};
}

Message forecast_sentence(const RunningIndicator& running) {
  const JudgedYear& judged = running.judged;
  const Value year = year_name(judged.year);
  const Value name = indicator_phrase(judged.indicator);
  if (!judged.target && judged.rate.of == 0) return nothing_to_judge(judged);
  if (!judged.target) return {"forecast.no_target", {year, name, judged.rate.count, judged.rate.of}};
  if (!running.forecast && !judged.is_known) return {"forecast.not_read", {year, name, *judged.target}};
  if (!running.forecast && running.expected.value_or(0) > negotiate::kMostExpectedExits)
    return {"forecast.many", {year, name, judged.rate.count, judged.rate.of, *judged.target, *running.expected}};
  if (!running.forecast)
    return {"forecast.no_expected", {year, name, judged.rate.count, judged.rate.of, *judged.target}};
  const assess::Forecast& forecast = *running.forecast;
  if (running.by_calendar && running.by_calendar->verdict != forecast.verdict)
    return {"forecast.two_readings",
            {year, name, judged.rate.count, judged.rate.of, *judged.target, reading_of(forecast),
             reading_of(*running.by_calendar), verdict_word(running)}};
  const std::int64_t needed = judged.rate.count + forecast.still_needed;
  if (judged.rate.of == 0 && !is_certain(forecast.verdict))
    return {judged.is_known ? "forecast.none_so_far" : "forecast.none_read",
            {year, name, *judged.target, needed, running.whole_year, verdict_word(running), chance_words(forecast)}};
  const std::vector<Value> args = {year,
                                   name,
                                   judged.rate.count,
                                   judged.rate.of,
                                   *judged.target,
                                   needed,
                                   running.whole_year,
                                   forecast.still_needed,
                                   forecast.still_expected,
                                   chance_words(forecast),
                                   verdict_word(running)};
  if (forecast.verdict == assess::ForecastVerdict::secured)
    return {"forecast.secured",
            {year, name, judged.rate.count, judged.rate.of, *judged.target,
             assess::count_needed(*judged.target, running.whole_year), running.whole_year}};
  if (forecast.verdict == assess::ForecastVerdict::out_of_reach && forecast.still_expected == 0)
    return {"forecast.too_late", {args.begin(), args.begin() + 8}};
  if (forecast.verdict == assess::ForecastVerdict::out_of_reach)
    return {"forecast.out_of_reach", {args.begin(), args.begin() + 9}};
  return {"forecast.chance", args};
}

}  // namespace tremplin::report

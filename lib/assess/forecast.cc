#include "assess/forecast.h"

#include <algorithm>

#include "assess/beta_binomial.h"

namespace tremplin::assess {
namespace {

constexpr double kHeaviestPast = 20;
constexpr double kLikely = 0.8;
constexpr double kUnlikely = 0.2;
constexpr std::int64_t kFewestExits = 5;

std::int64_t still_to_come(const RunningYear& year) { return std::max<std::int64_t>(0, year.expected - year.examined); }

// How many of the exits still expected succeed.
BetaBinomial law_of_rest(const RunningYear& year, std::optional<Expectation> before) {
  const auto reached = static_cast<double>(year.count);
  const auto others = static_cast<double>(year.examined - year.count);
  if (!before) return {still_to_come(year), 0.5 + reached, 0.5 + others};
  const double weight = std::min(kHeaviestPast, before->weight);
  return {still_to_come(year), weight * before->rate + reached, weight * (1 - before->rate) + others};
}

bool is_good(ForecastVerdict verdict) {
  return verdict == ForecastVerdict::secured || verdict == ForecastVerdict::on_track;
}

bool is_bad(ForecastVerdict verdict) {
  return verdict == ForecastVerdict::out_of_reach || verdict == ForecastVerdict::at_risk;
}

}  // namespace

std::int64_t count_needed(Share target, std::int64_t of) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>((static_cast<Wide>(target.hundredths) * of + 9'999) / 10'000);
}

Forecast forecast_year(const RunningYear& year, std::optional<Expectation> before) {
  Forecast forecast;
  forecast.still_expected = still_to_come(year);
  const std::int64_t needed = count_needed(year.target, year.examined + forecast.still_expected);
  forecast.still_needed = std::max<std::int64_t>(0, needed - year.count);
  if (forecast.still_needed == 0) {
    forecast.verdict = ForecastVerdict::secured;
    forecast.chance = 1;
    return forecast;
  }
  if (forecast.still_needed > forecast.still_expected) {
    forecast.verdict = ForecastVerdict::out_of_reach;
    return forecast;
  }
  forecast.chance = law_of_rest(year, before).chance_of_at_least(forecast.still_needed);
  if (!before && year.examined < kFewestExits) return forecast;
  if (forecast.chance >= kLikely - kTie) forecast.verdict = ForecastVerdict::on_track;
  if (forecast.chance <= kUnlikely + kTie) forecast.verdict = ForecastVerdict::at_risk;
  return forecast;
}

ForecastFan forecast_fan(const RunningYear& year, std::optional<Expectation> before) {
  const BetaBinomial law = law_of_rest(year, before);
  const auto count_with = [&](double chance) { return year.count + law.largest_count_with(chance); };
  return {count_with(0.9), count_with(0.75), count_with(0.5), count_with(0.25), count_with(0.1)};
}

std::optional<std::int64_t> still_expected_by_calendar(std::int64_t examined, YearProgress progress) {
  if (examined == 0 || progress.passed <= 0 || 4 * progress.passed < progress.days) return std::nullopt;
  __extension__ using Wide = __int128;
  const Wide left = 2 * static_cast<Wide>(examined) * (progress.days - progress.passed) + progress.passed;
  return static_cast<std::int64_t>(left / (Wide{2} * progress.passed));
}

ForecastVerdict joint_verdict(ForecastVerdict planned, ForecastVerdict by_calendar) {
  if (planned == by_calendar) return planned;
  if (is_good(planned) && is_good(by_calendar)) return ForecastVerdict::on_track;
  if (is_bad(planned) && is_bad(by_calendar)) return ForecastVerdict::at_risk;
  return ForecastVerdict::open;
}

}  // namespace tremplin::assess

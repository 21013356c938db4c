#include "tremplin/assess.h"

#include "api/require.h"
#include "assess/forecast.h"
#include "assess/interval.h"
#include "assess/verdict.h"

namespace tremplin {
namespace {

constexpr std::int64_t kMostExits = 1'000'000'000'000;

bool is_share(Share share) { return share.hundredths >= 0 && share.hundredths <= 10'000; }

}  // namespace

TargetResult assess_target(Rate rate, std::optional<Share> target) {
  require(0 <= rate.count && rate.count <= rate.of && rate.of <= kMostExits, "assess_target: count and denominator");
  require(!target || is_share(*target), "assess_target: the target");
  TargetResult result;
  result.verdict = static_cast<TargetVerdict>(assess::assess_year(rate, target).verdict);
  if (target) result.needed = assess::count_needed(*target, rate.of);
  if (target) result.attainment_permille = assess::attainment_permille(rate, *target);
  if (const auto interval = assess::wilson_interval(rate))
    result.interval = RateInterval{interval->low, interval->high};
  return result;
}

TargetForecast forecast_target(const YearSoFar& year, std::optional<EarlierRate> before) {
  require(0 <= year.count && year.count <= year.examined && year.examined <= kMostExits, "forecast_target: counts");
  require(1 <= year.expected && year.expected <= kMostExits, "forecast_target: expected exits");
  require(is_share(year.target), "forecast_target: the target");
  require(!before || (before->rate >= 0 && before->rate <= 1 && before->weight >= 1), "forecast_target: earlier years");
  std::optional<assess::Expectation> expectation;
  if (before) expectation = {before->rate, before->weight};
  const assess::Forecast found =
      assess::forecast_year({year.count, year.examined, year.expected, year.target}, expectation);
  return {static_cast<TargetOutlook>(found.verdict), found.chance, found.still_expected, found.still_needed};
}

}  // namespace tremplin

#pragma once

#include <cstdint>
#include <optional>

#include "tremplin/export.h"
#include "tremplin/numbers.h"

namespace tremplin {

/// What a finished year says of a target, in integers: met where count x 10000 >= target x examined, so that 3 of 5
/// meets 60 %. `not_assessed` where no exit was examined or no target is set.
enum class TargetVerdict { not_assessed, met, missed };

/// Bounds of a rate, as fractions in 0..1.
struct RateInterval {
  double low = 0;
  double high = 1;
};

struct TargetResult {
  TargetVerdict verdict = TargetVerdict::not_assessed;
  /// The least count that meets the target; nothing without a target.
  std::optional<std::int64_t> needed;
  /// Rate over target in tenths of a percent, truncated: 89.98 % is 899. Nothing without a rate, and for a target of 0.
  std::optional<std::int64_t> attainment_permille;
  /// Wilson's 95 % interval of the rate, beside the verdict and never in its place. Nothing without a rate.
  std::optional<RateInterval> interval;
};

/// A finished year's count against its target. `rate`: 0 <= count <= of <= 10^12; throws std::invalid_argument for
/// others, and for targets outside 0..100 %.
TREMPLIN_EXPORT TargetResult assess_target(Rate rate, std::optional<Share> target);

/// What a running year lets expect of its target: reached whatever comes, beyond reach, or between these by its chance
/// (on track from 0.8 on, at risk to 0.2).
enum class TargetOutlook { secured, on_track, open, at_risk, out_of_reach };

/// A year that is not over.
struct YearSoFar {
  /// Exits that count for the indicator, of those examined so far; 0 <= count <= examined.
  std::int64_t count = 0;
  std::int64_t examined = 0;
  /// Examined exits expected in the whole year, at least 1.
  std::int64_t expected = 0;
  Share target;
};

/// What the years before let expect: a rate in 0..1 and the number of exits that it is worth, at least 1.
struct EarlierRate {
  double rate = 0;
  double weight = 1;
};

struct TargetForecast {
  TargetOutlook outlook = TargetOutlook::open;
  /// That the target is reached; exactly 1 where secured, exactly 0 where out of reach.
  double chance = 0;
  /// Exits still expected, and how many of them must count: 0 where secured, more than are expected where out of reach.
  std::int64_t still_expected = 0;
  std::int64_t still_needed = 0;
};

/// Beta-binomial law of the exits still to come (the manual's tremplin-statistics page tells the formula). Without
/// earlier years neither `on_track` nor `at_risk` is said before five examined exits. Throws std::invalid_argument for
/// values outside their ranges.
TREMPLIN_EXPORT TargetForecast forecast_target(const YearSoFar& year, std::optional<EarlierRate> before);

}  // namespace tremplin

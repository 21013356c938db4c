#pragma once

#include <cstdint>
#include <optional>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// What the years before let expect of a structure: a rate in 0..1, and the number of exits it is worth.
struct Expectation {
  double rate = 0;
  double weight = 0;
};

enum class ForecastVerdict { secured, on_track, open, at_risk, out_of_reach };

/// A year that is not over: `count` of `examined` exits so far, `expected` in the whole year.
struct RunningYear {
  std::int64_t count = 0;
  std::int64_t examined = 0;
  std::int64_t expected = 0;
  Share target;
};

struct Forecast {
  ForecastVerdict verdict = ForecastVerdict::open;
  /// Chance that the target is reached; exactly 1 where secured, exactly 0 where out of reach.
  double chance = 0;
  /// Exits still expected: expected less examined, never below 0.
  std::int64_t still_expected = 0;
  /// How many of those must succeed; 0 where secured, more than `still_expected` where out of reach.
  std::int64_t still_needed = 0;
};

/// `before` is held to the weight of 20 exits, so that the running year is heard. Without it the law is Jeffreys' and
/// neither `on_track` nor `at_risk` is said before five exits.
Forecast forecast_year(const RunningYear& year, std::optional<Expectation> before);

/// Counts that the whole year reaches at least, with these chances: what is counted so far, and the forecast's law of
/// what is still expected.
struct ForecastFan {
  std::int64_t in_nine_of_ten = 0;
  std::int64_t in_three_of_four = 0;
  std::int64_t in_one_of_two = 0;
  std::int64_t in_one_of_four = 0;
  std::int64_t in_one_of_ten = 0;
};
ForecastFan forecast_fan(const RunningYear& year, std::optional<Expectation> before);

/// How much of a year within its period is over on a day: `passed` of its `days`, the day itself included.
struct YearProgress {
  std::int64_t passed = 0;
  std::int64_t days = 0;
};

/// The examined exits still to come if they come as they have until now, n (T - d) / d to the nearest whole, half up.
/// None before a quarter of the year has passed, and none without an examined exit: there is no pace then.
std::optional<std::int64_t> still_expected_by_calendar(std::int64_t examined, YearProgress progress);

/// What two readings of the exits still to come, as planned and by the calendar, say together: what both say; the
/// lesser where both are good or both are bad; else `open`.
ForecastVerdict joint_verdict(ForecastVerdict planned, ForecastVerdict by_calendar);

/// The least count that meets the target: target x of, rounded up, in integers.
std::int64_t count_needed(Share target, std::int64_t of);

}  // namespace tremplin::assess

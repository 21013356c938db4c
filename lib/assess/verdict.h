#pragma once

#include <cstdint>
#include <optional>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// What a finished year says of a target. `not_assessed`: no examined exit, or no target.
enum class Verdict { not_assessed, met, missed };

struct Assessment {
  Verdict verdict = Verdict::not_assessed;
  /// The target lies within the rate's 95 % interval: `missed` is "compatible with the target at this number of exits",
  /// `met` is "met, not beyond chance".
  bool is_target_inside = false;
};

/// The verdict of the count alone, in integers, and what chance says beside it.
Assessment assess_year(Rate rate, std::optional<Share> target);

/// Rate over target in tenths of a percent, truncated: 89.98 % is 899. None without a rate and for a target of 0.
/// `rate.count` up to 10^12.
std::optional<std::int64_t> attainment_permille(Rate rate, Share target);

/// A rate as it is to be printed: `value` / 10^`decimals` percent.
struct ShownRate {
  std::int64_t value = 0;
  int decimals = 1;
};

/// To 0.1 %, half to even on the exact fraction, with as many more decimals as it takes not to show a missed target as
/// reached; at most fourteen, the last then truncated. `rate` must be defined.
ShownRate shown_rate(Rate rate, std::optional<Share> target);

}  // namespace tremplin::assess

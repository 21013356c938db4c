#pragma once

#include <cstdint>
#include <optional>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// What a finished year says of a target. `not_assessed`: no examined exit, or no target.
enum class Verdict { not_assessed, met, missed };

struct Assessment {
  Verdict verdict = Verdict::not_assessed;
  /// A structure whose chance at each exit is the target itself would have come out like this, or further off, more
  /// than once in forty such years: `missed` is "compatible with the target at this number of exits", `met` is "met,
  /// not beyond chance".
  bool is_within_chance = false;
};

/// What a category of exits adds to the whole, against what was agreed: neither met nor missed, since structures differ
/// in how the three categories share it. `none` without an examined exit or an agreed share.
enum class Contribution { none, below, at, above };
Contribution assess_contribution(Rate rate, std::optional<Share> agreed);
/// The same of what was brought and asked in one unit.
Contribution compare_contribution(std::int64_t brought, std::int64_t asked);

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

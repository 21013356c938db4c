#pragma once

#include <optional>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// Bounds of a rate, as fractions in 0..1.
struct Interval {
  double low = 0;
  double high = 1;
};

/// Wilson's 95 % score interval (Wilson 1927; Newcombe 1998, method 3), its ends exactly 0 and 1 where no exit or every
/// exit is a success. None where there is no rate.
std::optional<Interval> wilson_interval(Rate rate);

}  // namespace tremplin::assess

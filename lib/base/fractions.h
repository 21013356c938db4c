#pragma once

#include "tremplin/numbers.h"

namespace tremplin::base {

/// 0 where the rate is not defined.
inline double fraction_of(Rate rate) {
  return rate.is_defined() ? static_cast<double>(rate.count) / static_cast<double>(rate.of) : 0;
}
inline double fraction_of(Share share) { return share.hundredths / 10'000.0; }

}  // namespace tremplin::base

#include "assess/interval.h"

#include <cmath>

namespace tremplin::assess {

std::optional<Interval> wilson_interval(Rate rate) {
  if (!rate.is_defined()) return std::nullopt;
  constexpr double kZ = 1.959963984540054;
  constexpr double kZ2 = kZ * kZ;
  const auto x = static_cast<double>(rate.count);
  const auto n = static_cast<double>(rate.of);
  const double reach = kZ * std::sqrt(kZ2 + 4 * x * (1 - x / n));
  const double width = 2 * (n + kZ2);
  return Interval{rate.count == 0 ? 0 : (2 * x + kZ2 - reach) / width,
                  rate.count == rate.of ? 1 : (2 * x + kZ2 + reach) / width};
}

}  // namespace tremplin::assess

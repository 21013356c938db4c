#pragma once

#include <cmath>

namespace tremplin_tests {

/// The logarithm of the beta function, for sums whose factors would overflow.
inline long double log_beta(long double a, long double b) {
  return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

}  // namespace tremplin_tests

#include "assess/funnel_dispersion.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <vector>

#include "base/fractions.h"

namespace tremplin::assess {
namespace {

constexpr std::size_t kFewestPoints = 10;
constexpr double kWinsorised = 0.1;
constexpr double kLevel = 0.95;
// What winsorising a normal's tenths at both ends leaves of its variance.
constexpr double kVarianceLeft = 0.6786;

double standardised(Rate point, double rate) {
  const auto exits = static_cast<double>(point.of);
  return (base::fraction_of(point) - rate) / std::sqrt(rate * (1 - rate) / exits);
}

double sum_of_squares(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value * value;
  return sum;
}

// Linear interpolation at (K - 1) q of the values in order.
double quantile_of(const std::vector<double>& sorted, double q) {
  const double at = static_cast<double>(sorted.size() - 1) * q;
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

double dispersion_of(std::span<const Rate> points, double rate) {
  if (points.size() < kFewestPoints) return 1;
  std::vector<double> z;
  for (const Rate point : points) z.push_back(standardised(point, rate));
  // In order, so that the sum is the same whatever the order of the points.
  std::sort(z.begin(), z.end());
  const auto count = static_cast<double>(z.size());
  if (sum_of_squares(z) <= boost::math::quantile(boost::math::chi_squared(count - 1), kLevel)) return 1;
  const double low = quantile_of(z, kWinsorised);
  const double high = quantile_of(z, 1 - kWinsorised);
  for (double& value : z) value = std::clamp(value, low, high);
  return std::max(1.0, sum_of_squares(z) / count / kVarianceLeft);
}

}  // namespace tremplin::assess

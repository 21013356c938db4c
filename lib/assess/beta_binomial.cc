#include "assess/beta_binomial.h"

#include <algorithm>
#include <cmath>

namespace tremplin::assess {
namespace {

// P(X = j + 1) / P(X = j).
double ratio(double exits, double a, double b, double j) {
  return (exits - j) / (j + 1) * ((a + j) / (b + exits - j - 1));
}

// Where the weights are greatest; the lower end where they are greatest at both.
std::size_t mode(std::int64_t exits, double a, double b) {
  if (a <= 1) return (b < 1 && a > b) ? static_cast<std::size_t>(exits) : 0;
  if (b <= 1) return static_cast<std::size_t>(exits);
  const double at = std::floor(static_cast<double>(exits + 1) * (a - 1) / (a + b - 2));
  return std::min(static_cast<std::size_t>(at), static_cast<std::size_t>(exits));
}

}  // namespace

BetaBinomial::BetaBinomial(std::int64_t exits, double a, double b) : tails_(static_cast<std::size_t>(exits) + 1) {
  const auto m = static_cast<double>(exits);
  const std::size_t top = mode(exits, a, b);
  tails_[top] = 1;
  for (std::size_t j = top; j + 1 < tails_.size(); ++j)
    tails_[j + 1] = tails_[j] * ratio(m, a, b, static_cast<double>(j));
  for (std::size_t j = top; j > 0; --j) tails_[j - 1] = tails_[j] / ratio(m, a, b, static_cast<double>(j - 1));
  for (std::size_t j = tails_.size() - 1; j > 0; --j) tails_[j - 1] += tails_[j];
  const double total = tails_[0];
  for (double& tail : tails_) tail /= total;
}

double BetaBinomial::chance_of_at_least(std::int64_t count) const {
  if (count <= 0) return 1;
  const auto at = static_cast<std::size_t>(count);
  return at < tails_.size() ? tails_[at] : 0;
}

std::int64_t BetaBinomial::largest_count_with(double chance) const {
  const auto end =
      std::partition_point(tails_.begin(), tails_.end(), [chance](double tail) { return tail >= chance - kTie; });
  return std::max<std::int64_t>(0, end - tails_.begin() - 1);
}

}  // namespace tremplin::assess

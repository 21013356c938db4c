#include "assess/funnel.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>

using namespace tremplin;

namespace {

// P(X = x) without Boost, for small n.
double binomial(std::int64_t n, double p, std::int64_t x) {
  double value = 1;
  for (std::int64_t i = 0; i < x; ++i) value *= static_cast<double>(n - i) / static_cast<double>(i + 1);
  return value * std::pow(p, static_cast<double>(x)) * std::pow(1 - p, static_cast<double>(n - x));
}

double sum(std::int64_t n, double p, std::int64_t from, std::int64_t to) {
  double value = 0;
  for (std::int64_t x = from; x <= to; ++x) value += binomial(n, p, x);
  return value;
}

}  // namespace

TEST_CASE("the limits of a funnel are the exact binomial ones") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(.02, .98);
  for (int i = 0; i < 300; ++i) {
    const auto n = static_cast<std::int64_t>(1 + random() % 80);
    const double p = uniform(random);
    for (const double tail : {assess::kTail95, assess::kTail998}) {
      const assess::FunnelLimits limits = assess::funnel_limits(n, p, tail);
      CHECK(sum(n, p, 0, limits.low) >= tail);
      CHECK(sum(n, p, limits.high, n) >= tail);
      if (limits.low > 0) CHECK(sum(n, p, 0, limits.low - 1) < tail);
      if (limits.high < n) CHECK(sum(n, p, limits.high + 1, n) < tail);
      const double outside = sum(n, p, 0, limits.low - 1) + sum(n, p, limits.high + 1, n);
      CHECK(std::abs(assess::chance_outside(n, p, limits) - outside) < 1e-10);
    }
  }
}

TEST_CASE("a funnel says who lies outside, and how many would by chance") {
  const std::array<Rate, 6> structures{{{10, 20}, {9, 20}, {0, 20}, {20, 20}, {0, 0}, {3, 20}}};
  const assess::Funnel funnel = assess::assess_funnel(structures);
  CHECK(funnel.pooled.count == 42);
  CHECK(funnel.pooled.of == 100);
  CHECK(funnel.positions[0] == assess::FunnelPosition::inside);
  CHECK(funnel.positions[2] == assess::FunnelPosition::below_998);
  CHECK(funnel.positions[3] == assess::FunnelPosition::above_998);
  CHECK(funnel.positions[4] == assess::FunnelPosition::inside);
  CHECK(funnel.positions[5] == assess::FunnelPosition::below_95);
  CHECK(funnel.outside_95 == 3);
  CHECK(funnel.outside_998 == 2);
  const double each = assess::chance_outside(20, .42, assess::funnel_limits(20, .42, assess::kTail95));
  CHECK(std::abs(funnel.expected_95 - 5 * each) < 1e-12);
}

TEST_CASE("where nobody or everybody succeeds nobody is outside") {
  const std::array<Rate, 2> none{{{0, 5}, {0, 9}}};
  const std::array<Rate, 2> every{{{5, 5}, {9, 9}}};
  CHECK(assess::assess_funnel(none).outside_95 == 0);
  CHECK(assess::assess_funnel(every).outside_95 == 0);
  CHECK(assess::assess_funnel({}).expected_95 == 0);
  CHECK(assess::assess_funnel(none).expected_95 == 0);
}

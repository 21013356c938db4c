#include "assess/funnel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <vector>

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
  CHECK(funnel.points == 5);
  CHECK(funnel.dispersion == 1);
  CHECK(assess::expected_outside(funnel.points, assess::kTail95) == doctest::Approx(.25));
  CHECK(assess::expected_outside(funnel.points, assess::kTail998) == doctest::Approx(.01));
}

TEST_CASE("where nobody or everybody succeeds nobody is outside") {
  const std::array<Rate, 2> none{{{0, 5}, {0, 9}}};
  const std::array<Rate, 2> every{{{5, 5}, {9, 9}}};
  CHECK(assess::assess_funnel(none).outside_95 == 0);
  CHECK(assess::assess_funnel(every).outside_95 == 0);
  CHECK(assess::assess_funnel({}).points == 0);
  CHECK(assess::assess_funnel(none).dispersion == 1);
}

namespace {

// Chances summed one by one, not asked of a library; quantiles of the chi-squared law at 95 % from a printed table.
bool is_plainly_outside(Rate point, double p, double tail) {
  return sum(point.of, p, 0, point.count) < tail || sum(point.of, p, point.count, point.of) < tail;
}

double chi_squared_95(std::size_t freedom) {
  static const std::map<std::size_t, double> kTable = {{9, 16.919},  {10, 18.307}, {11, 19.675}, {12, 21.026},
                                                       {13, 22.362}, {14, 23.685}, {15, 24.996}, {16, 26.296},
                                                       {17, 27.587}, {18, 28.869}, {19, 30.144}};
  return kTable.at(freedom);
}

// The formulas of STATISTICS.md 6 as they stand; none where the sum is too near the table's rounding.
std::optional<double> plain_dispersion(const std::vector<Rate>& points, double p) {
  if (points.size() < 10) return 1;
  std::vector<double> z;
  double squares = 0;
  for (const Rate point : points) {
    const double n = static_cast<double>(point.of);
    z.push_back((static_cast<double>(point.count) / n - p) / std::sqrt(p * (1 - p) / n));
    squares += z.back() * z.back();
  }
  const double limit = chi_squared_95(points.size() - 1);
  if (std::abs(squares - limit) < .002) return std::nullopt;
  if (squares <= limit) return 1;
  std::sort(z.begin(), z.end());
  const auto at = [&z](double q) {
    const double place = static_cast<double>(z.size() - 1) * q;
    const double whole = std::floor(place);
    const auto i = static_cast<std::size_t>(whole);
    return z[i] + (place - whole) * (z[std::min(i + 1, z.size() - 1)] - z[i]);
  };
  double winsorised = 0;
  for (const double one : z) {
    const double held = std::min(std::max(one, at(.1)), at(.9));
    winsorised += held * held;
  }
  return std::max(1., winsorised / static_cast<double>(z.size()) / .6786);
}

bool is_beyond_widened(Rate point, double p, double z, double dispersion) {
  if (dispersion <= 1) return true;
  const double n = static_cast<double>(point.of);
  return std::abs(static_cast<double>(point.count) / n - p) > z * std::sqrt(dispersion * p * (1 - p) / n);
}

}  // namespace

TEST_CASE("funnels of random structures agree with the plain formulas") {
  std::mt19937 random(2005);
  int widened = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<Rate> points;
    const bool differ = round % 2 == 0;
    Rate pooled;
    for (std::size_t i = 2 + random() % 19; i > 0; --i) {
      const auto n = static_cast<std::int64_t>(5 + random() % 60);
      const double own = differ ? .1 + .8 * static_cast<double>(random() % 100) / 100 : .4;
      std::binomial_distribution<int> law(static_cast<int>(n), own);
      points.push_back({law(random), n});
      pooled.count += points.back().count;
      pooled.of += n;
    }
    const double p = static_cast<double>(pooled.count) / static_cast<double>(pooled.of);
    if (pooled.count == 0 || pooled.count == pooled.of) continue;
    const auto dispersion = plain_dispersion(points, p);
    if (!dispersion) continue;
    const assess::Funnel funnel = assess::assess_funnel(points);
    REQUIRE(funnel.dispersion == doctest::Approx(*dispersion).epsilon(1e-9));
    widened += funnel.is_widened();
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool outside_95 =
          is_plainly_outside(points[i], p, .025) && is_beyond_widened(points[i], p, 1.959963984540054, *dispersion);
      const bool outside_998 =
          is_plainly_outside(points[i], p, .001) && is_beyond_widened(points[i], p, 3.090232306167813, *dispersion);
      const assess::FunnelPosition position = funnel.positions[i];
      REQUIRE((position != assess::FunnelPosition::inside) == outside_95);
      REQUIRE((position == assess::FunnelPosition::below_998 || position == assess::FunnelPosition::above_998) ==
              outside_998);
    }
  }
  CHECK(widened > 50);
}

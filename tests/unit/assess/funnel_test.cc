#include "assess/funnel.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <vector>

#include "support/plain_formulas.h"

using namespace tremplin;

TEST_CASE("the limits of a funnel are the exact binomial ones") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(.02, .98);
  for (int i = 0; i < 300; ++i) {
    const auto n = static_cast<std::int64_t>(1 + random() % 80);
    const double p = uniform(random);
    for (const double tail : {assess::kTail95, assess::kTail998}) {
      const assess::FunnelLimits limits = assess::funnel_limits(n, p, tail);
      CHECK(plain::binomial_sum(n, p, 0, limits.low) >= tail);
      CHECK(plain::binomial_sum(n, p, limits.high, n) >= tail);
      if (limits.low > 0) CHECK(plain::binomial_sum(n, p, 0, limits.low - 1) < tail);
      if (limits.high < n) CHECK(plain::binomial_sum(n, p, limits.high + 1, n) < tail);
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
    const auto dispersion = plain::dispersion(points, p);
    if (!dispersion) continue;
    const assess::Funnel funnel = assess::assess_funnel(points);
    REQUIRE(funnel.dispersion == doctest::Approx(*dispersion).epsilon(1e-9));
    widened += funnel.is_widened();
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool outside_95 = plain::is_outside(points[i], p, .025) &&
                              plain::is_beyond_widened(points[i], p, 1.959963984540054, *dispersion);
      const bool outside_998 = plain::is_outside(points[i], p, .001) &&
                               plain::is_beyond_widened(points[i], p, 3.090232306167813, *dispersion);
      const assess::FunnelPosition position = funnel.positions[i];
      REQUIRE((position != assess::FunnelPosition::inside) == outside_95);
      REQUIRE((position == assess::FunnelPosition::below_998 || position == assess::FunnelPosition::above_998) ==
              outside_998);
    }
  }
  CHECK(widened > 50);
}

#include "negotiate/baseline.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

using namespace tremplin;

TEST_CASE("the last step of the baseline has its published values") {
  const negotiate::Prior prior{11.39115, 46.0875};
  CHECK(std::abs(negotiate::shrunken({66, 182}, prior).rate - .3231651) < 5e-8);
  CHECK(std::abs(negotiate::shrunken({1, 5}, prior).rate - .1983261) < 5e-8);
}

TEST_CASE("with fewer than five peers they are left out, and without a record too there is no baseline") {
  const std::array<Rate, 5> four{{{1, 10}, {2, 10}, {3, 10}, {4, 10}, {0, 0}}};
  CHECK(negotiate::count_peers(four) == 4);
  CHECK(negotiate::prior_of_peers(four, 30).alpha == .5);
  CHECK(negotiate::prior_of_peers(four, 30).beta == .5);
  CHECK_FALSE(negotiate::estimate_baseline({0, 0}, four));
  CHECK(negotiate::estimate_baseline({1, 4}, four)->rate == doctest::Approx(1.5 / 5));
  const std::array<Rate, 5> five{{{1, 10}, {2, 10}, {3, 10}, {4, 10}, {0, 1}}};
  CHECK(negotiate::estimate_baseline({0, 0}, five));
}

TEST_CASE("peers that differ by no more than chance weigh 20 exits, or as much as the own record") {
  const std::array<Rate, 6> alike{{{5, 20}, {5, 20}, {5, 20}, {5, 20}, {5, 20}, {5, 20}}};
  CHECK(negotiate::prior_of_peers(alike, 4).alpha == doctest::Approx(5));
  CHECK(negotiate::prior_of_peers(alike, 4).beta == doctest::Approx(15));
  CHECK(negotiate::prior_of_peers(alike, 100).alpha == doctest::Approx(25));
  const std::array<Rate, 5> single{{{1, 1}, {0, 1}, {1, 1}, {0, 1}, {0, 1}}};
  CHECK(negotiate::prior_of_peers(single, 0).alpha == doctest::Approx(8));
  const std::array<Rate, 5> none{{{0, 9}, {0, 8}, {0, 7}, {0, 6}, {0, 5}}};
  CHECK(negotiate::prior_of_peers(none, 0).alpha == .5);
  CHECK(negotiate::prior_of_peers(none, 0).beta == doctest::Approx(20));
}

TEST_CASE("peers that differ as much as can be weigh one exit") {
  const std::array<Rate, 6> apart{{{30, 30}, {0, 30}, {30, 30}, {0, 30}, {30, 30}, {0, 30}}};
  const negotiate::Prior prior = negotiate::prior_of_peers(apart, 50);
  CHECK(prior.alpha == doctest::Approx(.5));
  CHECK(prior.beta == doctest::Approx(.5));
}

TEST_CASE("the analysis of variance, worked by hand") {
  // Five peers of 20 exits, p = 3/10, their mean size 20.
  const std::array<Rate, 5> peers{{{2, 20}, {4, 20}, {6, 20}, {8, 20}, {10, 20}}};
  const double between = 20 * (.04 + .01 + 0 + .01 + .04) / 4;
  const double within = 20 * (.1 * .9 + .2 * .8 + .3 * .7 + .4 * .6 + .5 * .5) / 95;
  const double rho = (between - within) / (between + 19 * within);
  const negotiate::Prior prior = negotiate::prior_of_peers(peers, 40);
  CHECK(prior.alpha == doctest::Approx(.3 * (1 / rho - 1)));
  CHECK(prior.beta == doctest::Approx(.7 * (1 / rho - 1)));
}

TEST_CASE("more peers never make a baseline that is not a rate") {
  std::mt19937 random(3);
  for (int i = 0; i < 3000; ++i) {
    std::vector<Rate> peers;
    for (auto k = random() % 40; k > 0; --k) {
      const auto n = static_cast<std::int64_t>(random() % 3 == 0 ? random() % 3 : random() % 90'000);
      peers.push_back({static_cast<std::int64_t>(random() % static_cast<unsigned>(n + 1)), n});
    }
    const auto n = static_cast<std::int64_t>(random() % 60);
    const Rate own{static_cast<std::int64_t>(random() % static_cast<unsigned>(n + 1)), n};
    const auto baseline = negotiate::estimate_baseline(own, peers);
    REQUIRE(baseline.has_value() == (n > 0 || negotiate::count_peers(peers) >= 5));
    if (!baseline) continue;
    REQUIRE(baseline->rate > 0);
    REQUIRE(baseline->rate < 1);
    REQUIRE(baseline->weight >= static_cast<double>(n) + 1);
    REQUIRE(baseline->weight <= static_cast<double>(n) + std::max(20., static_cast<double>(n)) + 1);
  }
}

#include "assess/beta_binomial.h"
#include "support/log_beta.h"

#include <doctest/doctest.h>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/binomial.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <random>

using namespace tremplin;
using tremplin_tests::log_beta;

namespace {

// The sum of STATISTICS 2 as it is written.
double direct(std::int64_t m, double a, double b, std::int64_t k) {
  double sum = 0;
  for (std::int64_t j = k; j <= m; ++j)
    sum += boost::math::binomial_coefficient<double>(static_cast<unsigned>(m), static_cast<unsigned>(j)) *
           boost::math::beta(a + static_cast<double>(j), b + static_cast<double>(m - j)) / boost::math::beta(a, b);
  return sum;
}

// The same in logarithms and long doubles, where the factors would overflow.
double in_logarithms(std::int64_t m, long double a, long double b, std::int64_t k) {
  const auto n = static_cast<long double>(m);
  long double sum = 0;
  for (std::int64_t i = k; i <= m; ++i) {
    const auto j = static_cast<long double>(i);
    const long double choose = -std::log(n + 1) - log_beta(j + 1, n - j + 1);
    sum += std::exp(choose + log_beta(a + j, b + n - j) - log_beta(a, b));
  }
  return static_cast<double>(sum);
}

}  // namespace

TEST_CASE("chances are Boost.Math's") {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> uniform(.5, 60);
  for (int i = 0; i < 1500; ++i) {
    const auto m = static_cast<std::int64_t>(random() % 80);
    const double a = uniform(random);
    const double b = i % 5 == 0 ? .5 : uniform(random);
    const assess::BetaBinomial law(m, a, b);
    const auto k = static_cast<std::int64_t>(random() % static_cast<unsigned>(m + 1));
    REQUIRE(std::abs(law.chance_of_at_least(k) - direct(m, a, b, k)) < 1e-10);
    REQUIRE(law.chance_of_at_least(0) == 1);
    REQUIRE(law.chance_of_at_least(m + 1) == 0);
  }
}

TEST_CASE("chances hold for large structures") {
  for (const std::int64_t m : {1'200, 10'000})
    for (const double weight : {1.5, 30., 900., 90'000.})
      for (const double p : {.02, .25, .6, .97}) {
        const double a = std::max(.5, p * weight);
        const double b = std::max(.5, (1 - p) * weight);
        const assess::BetaBinomial law(m, a, b);
        for (const double share : {.01, .25, .6, .99}) {
          const auto k = static_cast<std::int64_t>(share * static_cast<double>(m));
          CHECK(std::abs(law.chance_of_at_least(k) - in_logarithms(m, a, b, k)) < 1e-10);
        }
      }
}

TEST_CASE("the largest count with a chance is the last that has it") {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> uniform(.5, 40);
  for (int i = 0; i < 2000; ++i) {
    const auto m = static_cast<std::int64_t>(random() % 200);
    const assess::BetaBinomial law(m, uniform(random), uniform(random));
    for (const double chance : {.2, .8}) {
      const std::int64_t k = law.largest_count_with(chance);
      REQUIRE(law.chance_of_at_least(k) >= chance - 1e-12);
      REQUIRE(law.chance_of_at_least(k + 1) < chance);
    }
  }
}

TEST_CASE("a chance that is exactly the one asked for counts") {
  // Uniform on 0..4: P(X >= 1) is 4/5, P(X >= 4) is 1/5.
  const assess::BetaBinomial uniform(4, 1, 1);
  CHECK(uniform.largest_count_with(.8) == 1);
  CHECK(uniform.largest_count_with(.2) == 4);
  CHECK(assess::BetaBinomial(0, .5, .5).largest_count_with(.8) == 0);
}

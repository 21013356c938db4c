#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "assess/forecast.h"
#include "negotiate/baseline.h"
#include "support/log_beta.h"

using namespace tremplin;
using tremplin_tests::log_beta;

// STATISTICS.md 2 once more, as plain as it stands there, against the program's own on random running years.

namespace {

// P(X >= least), X of BetaBin(m, a, b): the sum of C(m,j) B(a + j, b + m - j) / B(a, b).
long double plain_chance(std::int64_t m, long double a, long double b, std::int64_t least) {
  long double sum = 0;
  for (std::int64_t j = std::max<std::int64_t>(0, least); j <= m; ++j) {
    const auto x = static_cast<long double>(j);
    const auto n = static_cast<long double>(m);
    const long double choose = std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1);
    sum += std::exp(choose + log_beta(a + x, b + n - x) - log_beta(a, b));
  }
  return sum;
}

struct PlainForecast {
  std::int64_t needed = 0;
  long double chance = 0;
  const char* verdict = "";
};

PlainForecast plain_forecast(std::int64_t k, std::int64_t n, std::int64_t m, std::int64_t target_hundredths,
                             std::optional<negotiate::Baseline> before) {
  PlainForecast forecast;
  while (forecast.needed * 10'000 < target_hundredths * (n + m)) ++forecast.needed;
  long double a = .5L + static_cast<long double>(k);
  long double b = .5L + static_cast<long double>(n - k);
  if (before) {
    const long double w = std::min<long double>(20, before->weight);
    a = w * before->rate + static_cast<long double>(k);
    b = w * (1 - before->rate) + static_cast<long double>(n - k);
  }
  forecast.chance = plain_chance(m, a, b, forecast.needed - k);
  const bool may_judge = before || n >= 5;
  if (forecast.needed <= k)
    forecast.verdict = "secured";
  else if (forecast.needed - k > m)
    forecast.verdict = "out-of-reach";
  else if (may_judge && forecast.chance >= .8L)
    forecast.verdict = "on-track";
  else if (may_judge && forecast.chance <= .2L)
    forecast.verdict = "at-risk";
  else
    forecast.verdict = "open";
  return forecast;
}

std::string plain_joint(const std::string& one, const std::string& other) {
  const auto both = [&](const char* first, const char* second) {
    return (one == first && other == second) || (one == second && other == first);
  };
  if (one == other) return one;
  if (both("secured", "on-track")) return "on-track";
  if (both("out-of-reach", "at-risk")) return "at-risk";
  return "open";
}

const char* word(assess::ForecastVerdict verdict) {
  switch (verdict) {
    case assess::ForecastVerdict::secured: return "secured";
    case assess::ForecastVerdict::on_track: return "on-track";
    case assess::ForecastVerdict::open: return "open";
    case assess::ForecastVerdict::at_risk: return "at-risk";
    case assess::ForecastVerdict::out_of_reach: return "out-of-reach";
  }
  return "";
}

void check_reading(const assess::Forecast& forecast, const PlainForecast& plain, std::int64_t k, std::int64_t m) {
  REQUIRE(forecast.still_expected == m);
  REQUIRE(forecast.still_needed == std::max<std::int64_t>(0, plain.needed - k));
  // 80 and 20 % exactly are a matter of the last bit.
  const bool is_on_edge = std::abs(plain.chance - .8L) < 1e-9L || std::abs(plain.chance - .2L) < 1e-9L;
  if (!is_on_edge) REQUIRE(std::string(word(forecast.verdict)) == plain.verdict);
  REQUIRE(std::abs(static_cast<long double>(forecast.chance) - plain.chance) < 1e-9L);
}

}  // namespace

TEST_CASE("forecasts are those of the plain formulas on random running years") {
  std::mt19937 random(41);
  const auto below = [&random](std::int64_t end) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end));
  };
  for (int i = 0; i < 3000; ++i) {
    const std::int64_t n = below(40);
    const std::int64_t k = below(n + 1);
    const std::int64_t expected = below(60);
    const std::int64_t days = 1 + below(366);
    const std::int64_t passed = 1 + below(days);
    const Share target{static_cast<std::int32_t>(below(101) * 100)};
    std::optional<negotiate::Baseline> before;
    if (i % 3 != 0) before = negotiate::shrunken({below(8), 8 + below(40)}, {.5, .5});
    std::optional<assess::Expectation> expectation;
    if (before) expectation = negotiate::expectation_of(*before);

    const std::int64_t m = std::max<std::int64_t>(0, expected - n);
    const assess::Forecast planned = assess::forecast_year({k, n, expected, target}, expectation);
    const PlainForecast plain = plain_forecast(k, n, m, target.hundredths, before);
    check_reading(planned, plain, k, m);

    const auto to_come = assess::still_expected_by_calendar(n, {passed, days});
    REQUIRE(to_come.has_value() == (n > 0 && 4 * passed >= days));
    if (!to_come) continue;
    const double pace = static_cast<double>(n) * static_cast<double>(days - passed) / static_cast<double>(passed);
    REQUIRE(*to_come == static_cast<std::int64_t>(std::floor(pace + .5 + 1e-9)));
    const assess::Forecast calendar = assess::forecast_year({k, n, n + *to_come, target}, expectation);
    const PlainForecast plain_calendar = plain_forecast(k, n, *to_come, target.hundredths, before);
    check_reading(calendar, plain_calendar, k, *to_come);
    REQUIRE(std::string(word(assess::joint_verdict(planned.verdict, calendar.verdict))) ==
            plain_joint(word(planned.verdict), word(calendar.verdict)));
  }
}

TEST_CASE("the pace of a year counts from its first quarter on, the day itself included") {
  CHECK_FALSE(assess::still_expected_by_calendar(10, {91, 365}));
  CHECK(assess::still_expected_by_calendar(10, {92, 365}) == 30);
  CHECK(assess::still_expected_by_calendar(10, {92, 368}) == 30);
  CHECK_FALSE(assess::still_expected_by_calendar(0, {300, 365}));
  CHECK_FALSE(assess::still_expected_by_calendar(3, {0, 365}));
  // On 30 December nothing more is to come; two exits in two days of four make half up.
  CHECK(assess::still_expected_by_calendar(12, {364, 365}) == 0);
  CHECK(assess::still_expected_by_calendar(1, {2, 3}) == 1);
  CHECK(assess::still_expected_by_calendar(1, {3, 4}) == 0);
  CHECK(assess::still_expected_by_calendar(12, {365, 365}) == 0);
}

TEST_CASE("two readings say together what both say, the lesser of two good or bad ones, else nothing sure") {
  using V = assess::ForecastVerdict;
  CHECK(assess::joint_verdict(V::on_track, V::out_of_reach) == V::open);
  CHECK(assess::joint_verdict(V::secured, V::on_track) == V::on_track);
  CHECK(assess::joint_verdict(V::on_track, V::secured) == V::on_track);
  CHECK(assess::joint_verdict(V::at_risk, V::out_of_reach) == V::at_risk);
  CHECK(assess::joint_verdict(V::secured, V::open) == V::open);
  CHECK(assess::joint_verdict(V::secured, V::secured) == V::secured);
  CHECK(assess::joint_verdict(V::out_of_reach, V::out_of_reach) == V::out_of_reach);
}

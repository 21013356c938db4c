#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "assess/forecast.h"
#include "negotiate/baseline.h"
#include "support/plain_formulas.h"

using namespace tremplin;

// STATISTICS.md 2 once more, as plain as it stands there, against the program's own on random running years.

namespace {

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

std::optional<plain::Before> plainly(const std::optional<negotiate::Baseline>& before) {
  if (!before) return std::nullopt;
  return plain::Before{before->rate, before->weight};
}

void check_reading(const assess::Forecast& forecast, const plain::Forecast& plain, std::int64_t k, std::int64_t m) {
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
    const plain::Forecast plain = plain::forecast(k, n, m, target.hundredths, plainly(before));
    check_reading(planned, plain, k, m);

    const auto to_come = assess::still_expected_by_calendar(n, {passed, days});
    REQUIRE(to_come.has_value() == (n > 0 && 4 * passed >= days));
    if (!to_come) continue;
    const double pace = static_cast<double>(n) * static_cast<double>(days - passed) / static_cast<double>(passed);
    REQUIRE(*to_come == static_cast<std::int64_t>(std::floor(pace + .5 + 1e-9)));
    const assess::Forecast calendar = assess::forecast_year({k, n, n + *to_come, target}, expectation);
    const plain::Forecast plain_calendar = plain::forecast(k, n, *to_come, target.hundredths, plainly(before));
    check_reading(calendar, plain_calendar, k, *to_come);
    REQUIRE(std::string(word(assess::joint_verdict(planned.verdict, calendar.verdict))) ==
            plain::joint(word(planned.verdict), word(calendar.verdict)));
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

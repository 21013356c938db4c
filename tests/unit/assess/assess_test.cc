#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>

#include "assess/forecast.h"
#include "assess/interval.h"
#include "assess/sensitivity.h"
#include "assess/verdict.h"

using namespace tremplin;

namespace {

bool near(double value, double expected, double tolerance) { return std::abs(value - expected) <= tolerance; }

double chance(std::int64_t count, std::int64_t examined, std::int64_t still, int percent) {
  return assess::forecast_year({count, examined, examined + still, Share{percent * 100}}, std::nullopt).chance;
}

}  // namespace

TEST_CASE("Wilson's interval has its published values") {
  const auto low = [](std::int64_t x, std::int64_t n) { return assess::wilson_interval({x, n})->low; };
  const auto high = [](std::int64_t x, std::int64_t n) { return assess::wilson_interval({x, n})->high; };
  CHECK(near(low(81, 263), .2553, 5e-5));
  CHECK(near(high(81, 263), .3662, 5e-5));
  CHECK(low(0, 20) == 0);
  CHECK(near(high(0, 20), .1611, 5e-5));
  CHECK(near(low(18, 20), .698966354771513, 1e-14));
  CHECK(near(high(18, 20), .972133518786232, 1e-14));
  CHECK(near(low(190, 200), .910421851861224, 1e-14));
  CHECK(near(high(190, 200), .972617354399236, 1e-14));
  CHECK(near(low(7, 19), .191495, 5e-7));
  CHECK(near(high(7, 19), .589605, 5e-7));
}

TEST_CASE("Wilson's ends are exact where no exit or every exit is a success") {
  for (std::int64_t n = 1; n <= 2000; ++n) {
    CHECK(assess::wilson_interval({0, n})->low == 0);
    CHECK(assess::wilson_interval({n, n})->high == 1);
    CHECK(assess::wilson_interval({0, n})->high < 1);
    CHECK(assess::wilson_interval({n, n})->low > 0);
  }
  CHECK_FALSE(assess::wilson_interval({0, 0}));
}

TEST_CASE("a verdict is the count's, and says whether chance allows the other") {
  CHECK(assess::assess_year({3, 5}, Share{6000}).verdict == assess::Verdict::met);
  CHECK(assess::assess_year({1, 4}, Share{2500}).verdict == assess::Verdict::met);
  CHECK(assess::assess_year({2, 5}, Share{6000}).verdict == assess::Verdict::missed);
  CHECK(assess::assess_year({0, 0}, Share{6000}).verdict == assess::Verdict::not_assessed);
  CHECK(assess::assess_year({3, 5}, std::nullopt).verdict == assess::Verdict::not_assessed);
  CHECK_FALSE(assess::assess_year({0, 0}, Share{6000}).is_within_chance);
}

TEST_CASE("remarks come from the exact binomial law") {
  // .75^12 = .0317, .75^13 = .0238.
  CHECK(assess::assess_year({0, 12}, Share{2500}).is_within_chance);
  CHECK_FALSE(assess::assess_year({0, 13}, Share{2500}).is_within_chance);
  // .4^4 = .0256, .4^5 = .0102.
  CHECK(assess::assess_year({0, 4}, Share{6000}).is_within_chance);
  CHECK_FALSE(assess::assess_year({0, 5}, Share{6000}).is_within_chance);
  // Once in forty is not more.
  CHECK_FALSE(assess::assess_year({0, 1}, Share{9750}).is_within_chance);
  CHECK_FALSE(assess::assess_year({1, 1}, Share{250}).is_within_chance);
  CHECK(assess::assess_year({0, 1}, Share{9749}).is_within_chance);
  CHECK(assess::assess_year({1, 1}, Share{251}).is_within_chance);
  // .25^2 = .0625, .25^3 = .0156.
  CHECK(assess::assess_year({2, 2}, Share{2500}).is_within_chance);
  CHECK_FALSE(assess::assess_year({3, 3}, Share{2500}).is_within_chance);
  CHECK_FALSE(assess::assess_year({190, 200}, Share{2500}).is_within_chance);
  // A certain target and one of nought leave nothing to chance.
  CHECK_FALSE(assess::assess_year({19, 20}, Share{10'000}).is_within_chance);
  CHECK(assess::assess_year({20, 20}, Share{10'000}).is_within_chance);
  CHECK(assess::assess_year({0, 20}, Share{0}).is_within_chance);
  CHECK_FALSE(assess::assess_year({1, 20}, Share{0}).is_within_chance);
}

TEST_CASE("a category contributes above, at or below the share agreed") {
  CHECK(assess::assess_contribution({3, 20}, Share{1500}) == assess::Contribution::at);
  CHECK(assess::assess_contribution({3, 20}, Share{1501}) == assess::Contribution::below);
  CHECK(assess::assess_contribution({3, 20}, Share{1499}) == assess::Contribution::above);
  CHECK(assess::assess_contribution({0, 0}, Share{1500}) == assess::Contribution::none);
  CHECK(assess::assess_contribution({3, 20}, std::nullopt) == assess::Contribution::none);
}

TEST_CASE("attainment is truncated") {
  CHECK(assess::attainment_permille({4499, 10'000}, Share{5000}) == 899);
  CHECK(assess::attainment_permille({9, 20}, Share{5000}) == 900);
  CHECK(assess::attainment_permille({999'999'999'999, 1'000'000'000'000}, Share{1}) == 9'999'999);
  CHECK_FALSE(assess::attainment_permille({0, 0}, Share{5000}));
  CHECK_FALSE(assess::attainment_permille({1, 2}, Share{0}));
}

TEST_CASE("a rate has more decimals only where fewer would show a missed target as reached") {
  const auto shown = [](std::int64_t x, std::int64_t n, Share target) {
    const assess::ShownRate rate = assess::shown_rate({x, n}, target);
    return format_decimal(rate.value, rate.decimals);
  };
  CHECK(shown(7, 19, Share{2500}) == "36.8");
  CHECK(shown(5999, 10'000, Share{6000}) == "59.99");
  CHECK(shown(59'996, 100'000, Share{6000}) == "59.996");
  CHECK(shown(599'999, 1'000'000, Share{6000}) == "59.9999");
  CHECK(shown(2249, 10'000, Share{2250}) == "22.49");
  CHECK(shown(1, 8, Share{1250}) == "12.5");
  CHECK(shown(599'999'999'999, 1'000'000'000'000, Share{6000}) == "59.9999999999");
  CHECK(format_decimal(assess::shown_rate({1, 16}, std::nullopt).value, 1) == "6.2");
}

TEST_CASE("a running year without a past has its published chances") {
  CHECK(near(chance(4, 8, 12, 60), .2896, 5e-5));
  CHECK(near(chance(6, 8, 12, 60), .9028, 5e-5));
  CHECK(near(chance(1, 8, 12, 25), .1951, 5e-5));
}

TEST_CASE("a running year's verdict") {
  const auto verdict = [](const assess::RunningYear& year, std::optional<assess::Expectation> before) {
    return assess::forecast_year(year, before).verdict;
  };
  const Share sixty{6000};
  CHECK(verdict({6, 8, 20, sixty}, std::nullopt) == assess::ForecastVerdict::on_track);
  CHECK(verdict({4, 8, 20, sixty}, std::nullopt) == assess::ForecastVerdict::open);
  CHECK(verdict({1, 8, 20, Share{2500}}, std::nullopt) == assess::ForecastVerdict::at_risk);
  CHECK(verdict({12, 13, 20, sixty}, std::nullopt) == assess::ForecastVerdict::secured);
  CHECK(verdict({12, 13, 21, sixty}, std::nullopt) != assess::ForecastVerdict::secured);
  CHECK(verdict({0, 8, 20, sixty}, std::nullopt) == assess::ForecastVerdict::at_risk);
  CHECK(verdict({0, 9, 20, sixty}, std::nullopt) == assess::ForecastVerdict::out_of_reach);
  // More exits than expected: those that came decide.
  CHECK(verdict({13, 22, 20, sixty}, std::nullopt) == assess::ForecastVerdict::out_of_reach);
  CHECK(verdict({14, 22, 20, sixty}, std::nullopt) == assess::ForecastVerdict::secured);
  // Four exits say nothing without a past, but do with one.
  CHECK(verdict({4, 4, 5, sixty}, std::nullopt) == assess::ForecastVerdict::secured);
  CHECK(verdict({0, 4, 20, Share{7500}}, std::nullopt) == assess::ForecastVerdict::open);
  CHECK(verdict({0, 4, 20, Share{7500}}, assess::Expectation{.5, 20}) == assess::ForecastVerdict::at_risk);
}

TEST_CASE("a running year counts in whole exits, and its past weighs 20 at most") {
  const assess::Forecast forecast = assess::forecast_year({4, 8, 20, Share{6000}}, assess::Expectation{.5, 1e6});
  CHECK(forecast.still_expected == 12);
  CHECK(forecast.still_needed == 8);
  CHECK(forecast.chance == assess::forecast_year({4, 8, 20, Share{6000}}, assess::Expectation{.5, 20}).chance);
  CHECK(forecast.chance != assess::forecast_year({4, 8, 20, Share{6000}}, assess::Expectation{.5, 19}).chance);
  CHECK(assess::count_needed(Share{2500}, 4) == 1);
  CHECK(assess::count_needed(Share{2501}, 4) == 2);
  CHECK(assess::count_needed(Share{0}, 4) == 0);
}

TEST_CASE("disputed exits taken otherwise, and the least and greatest rate they allow") {
  using enum assess::Standing;
  const std::array<assess::DisputedGroup, 4> groups{{{reached, not_reached, 2},
                                                     {not_reached, not_examined, 3},
                                                     {not_examined, not_reached, 1},
                                                     {reached, reached, 5}}};
  const Rate rate{8, 20};
  const Rate otherwise = assess::recounted(rate, groups);
  CHECK(otherwise.count == 6);
  CHECK(otherwise.of == 18);
  const assess::RateRange range = assess::rate_range(rate, groups);
  CHECK(range.least.count == 6);
  CHECK(range.least.of == 21);
  CHECK(range.greatest.count == 8);
  CHECK(range.greatest.of == 17);
  CHECK(assess::disputed_toward_flip(rate, Share{4000}, groups) == 3);
  CHECK(assess::disputed_toward_flip(rate, Share{4500}, groups) == 3);
  CHECK(assess::can_flip(rate, Share{4000}, groups));
  CHECK(assess::can_flip(rate, Share{4700}, groups));
  CHECK_FALSE(assess::can_flip(rate, Share{4800}, groups));
  CHECK_FALSE(assess::can_flip(rate, Share{2800}, groups));
  const std::array<assess::DisputedGroup, 1> all{{{not_reached, not_examined, 3}}};
  CHECK(assess::rate_range({0, 3}, all).greatest.of == 3);
}

TEST_CASE("the flip distance is the least number of changed exits that changes the verdict") {
  CHECK(assess::flip_distance({3, 5}, Share{6000}) == 1);
  CHECK(assess::flip_distance({5, 5}, Share{6000}) == 3);
  CHECK(assess::flip_distance({0, 5}, Share{6000}) == 3);
  CHECK(assess::flip_distance({0, 4}, Share{2500}) == 1);
  CHECK_FALSE(assess::flip_distance({0, 0}, Share{2500}));
  CHECK_FALSE(assess::flip_distance({1, 4}, Share{0}));
  std::mt19937 random(20090101);
  for (int i = 0; i < 5000; ++i) {
    const auto n = static_cast<std::int64_t>(1 + random() % 60);
    const auto x = static_cast<std::int64_t>(random() % static_cast<unsigned>(n + 1));
    const Share target{static_cast<std::int32_t>(1 + random() % 10'000)};
    const bool met = is_met(x, n, target);
    std::int64_t least = 1;
    while (is_met(met ? x - least : x + least, n, target) == met) ++least;
    REQUIRE(assess::flip_distance({x, n}, target) == least);
  }
}

TEST_CASE("the fan of a forecast has the greatest counts that its chances allow") {
  const assess::ForecastFan fan = assess::forecast_fan({4, 8, 20, Share{6000}}, std::nullopt);
  const std::array<std::pair<std::int64_t, double>, 5> counts = {{{fan.in_nine_of_ten, 0.9},
                                                                  {fan.in_three_of_four, 0.75},
                                                                  {fan.in_one_of_two, 0.5},
                                                                  {fan.in_one_of_four, 0.25},
                                                                  {fan.in_one_of_ten, 0.1}}};
  // Of 20 exits, one is 5 %.
  for (const auto& [count, level] : counts) {
    CHECK(chance(4, 8, 12, static_cast<int>(count) * 5) >= level);
    CHECK(chance(4, 8, 12, static_cast<int>(count + 1) * 5) < level);
  }
}

#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "assess/period.h"

using namespace tremplin;

namespace {

assess::PeriodAssessment assessed(std::vector<assess::TargetedResult> years) { return assess::assess_period(years); }

std::string asked_text(const assess::PeriodAssessment& period) {
  const assess::ShownRate asked = assess::shown_asked(period);
  return format_decimal(asked.value, asked.decimals);
}

// A year's result as plain numbers: count, examined exits, target in hundredths of a percent.
struct PlainYear {
  long long count, examined, target;
};

struct PlainPeriod {
  bool is_judged = false, is_met = false;
  long long short_by = 0;
};

// As plain as the formula: sums of counts against the sum of targets times exits, with a common denominator.
PlainPeriod plain_period(const std::vector<PlainYear>& years) {
  long long brought = 0;
  long long asked = 0;
  long long examined = 0;
  for (const PlainYear& year : years) {
    brought += year.count;
    asked += year.target * year.examined;
    examined += year.examined;
  }
  if (examined == 0) return {};
  long long whole = 0;
  while (whole * 10'000 < asked) ++whole;
  return {true, brought * 10'000 >= asked, whole - brought};
}

}  // namespace

TEST_CASE("a period sums counts against the sum of what targets ask") {
  const assess::PeriodAssessment period = assessed({{{10, 50}, Share{2500}}, {{26, 80}, Share{3000}}});
  CHECK(period.verdict == assess::Verdict::missed);
  CHECK(period.rate.count == 36);
  CHECK(period.needed == 37);
  CHECK(asked_text(period) == "36.5");
  CHECK(period.missed_years == 1);
  CHECK(period.largest_miss == 3);
  CHECK(period.contribution == assess::Contribution::below);
}

TEST_CASE("a period met exactly, and one that misses by less than a tenth") {
  CHECK(assessed({{{1, 4}, Share{2500}}, {{3, 4}, Share{7500}}}).verdict == assess::Verdict::met);
  const assess::PeriodAssessment close = assessed({{{36, 100}, Share{3602}}});
  CHECK(close.verdict == assess::Verdict::missed);
  CHECK(asked_text(close) == "36.02");
  CHECK(asked_text(assessed({{{37, 100}, Share{3602}}})) == "36.0");
  CHECK(asked_text(assessed({{{3600, 10'001}, Share{3600}}})) == "3600.4");
}

TEST_CASE("years without an examined exit do not count, and a period of them is not assessed") {
  CHECK(assessed({}).verdict == assess::Verdict::not_assessed);
  const assess::PeriodAssessment empty = assessed({{{0, 0}, Share{2500}}});
  CHECK(empty.verdict == assess::Verdict::not_assessed);
  CHECK(empty.contribution == assess::Contribution::none);
  CHECK(empty.missed_years == 0);
  CHECK(assessed({{{0, 0}, Share{2500}}, {{1, 4}, Share{2500}}}).verdict == assess::Verdict::met);
}

TEST_CASE("periods of random years agree with the plain sums") {
  std::mt19937 random(20081210);
  const auto below = [&random](int n) { return static_cast<long long>(random() % static_cast<unsigned>(n)); };
  for (int round = 0; round < 5000; ++round) {
    std::vector<PlainYear> plain;
    std::vector<assess::TargetedResult> years;
    for (long long i = below(4); i > 0; --i) {
      const long long examined = below(40);
      plain.push_back({below(static_cast<int>(examined) + 1), examined, below(10'001)});
      years.push_back({{plain.back().count, examined}, Share{static_cast<std::int32_t>(plain.back().target)}});
    }
    const PlainPeriod expected = plain_period(plain);
    const assess::PeriodAssessment found = assess::assess_period(years);
    REQUIRE((found.verdict != assess::Verdict::not_assessed) == expected.is_judged);
    if (!expected.is_judged) continue;
    REQUIRE((found.verdict == assess::Verdict::met) == expected.is_met);
    REQUIRE(found.needed - found.rate.count == expected.short_by);
  }
}

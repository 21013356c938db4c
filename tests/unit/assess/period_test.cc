#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "assess/period.h"
#include "support/plain_formulas.h"

using namespace tremplin;

namespace {

assess::PeriodAssessment assessed(std::vector<assess::TargetedResult> years) { return assess::assess_period(years); }

std::string asked_text(const assess::PeriodAssessment& period) {
  const assess::ShownRate asked = assess::shown_asked(period);
  return format_decimal(asked.value, asked.decimals);
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
    std::vector<plain::Year> plainly;
    std::vector<assess::TargetedResult> years;
    for (long long i = below(4); i > 0; --i) {
      const long long examined = below(40);
      plainly.push_back({below(static_cast<int>(examined) + 1), examined, below(10'001)});
      years.push_back({{plainly.back().count, examined}, Share{static_cast<std::int32_t>(plainly.back().target)}});
    }
    const plain::Period expected = plain::period(plainly);
    const assess::PeriodAssessment found = assess::assess_period(years);
    REQUIRE((found.verdict != assess::Verdict::not_assessed) == expected.is_judged);
    if (!expected.is_judged) continue;
    REQUIRE((found.verdict == assess::Verdict::met) == expected.is_met);
    REQUIRE(found.needed - found.rate.count == expected.short_by);
  }
}

#include "negotiate/possible_targets.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tremplin;

namespace {

constexpr negotiate::Baseline kBaseline{.2, 40, {}};

negotiate::ProposalGrounds grounds() { return {kBaseline, Share{2500}, 0, 0, 0}; }

negotiate::ResultYear year_of(std::int64_t expected, std::int64_t count) {
  negotiate::ResultYear year;
  negotiate::ProposedExits exits;
  exits.expected = expected;
  exits.count = count;
  exits.path = count;
  year.proposal.exits = exits;
  return year;
}

std::vector<std::int64_t> counts_of(const negotiate::PossibleTargets& possible) {
  std::vector<std::int64_t> counts;
  for (const negotiate::PossibleTarget& target : possible.targets) counts.push_back(target.exits);
  return counts;
}

}  // namespace

TEST_CASE("without expected exits there is no whole number to agree on") {
  CHECK(negotiate::possible_targets({}, grounds()).targets.empty());
}

TEST_CASE("of few exits each number is there, with the shares that ask for exactly it") {
  const auto possible = negotiate::possible_targets(year_of(8, 2), grounds());
  CHECK(counts_of(possible) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(possible.targets[0].least.hundredths == 0);
  CHECK(possible.targets[0].most.hundredths == 0);
  for (const negotiate::PossibleTarget& target : possible.targets) {
    CHECK(assess::count_needed(target.least, 8) == target.exits);
    CHECK(assess::count_needed(target.most, 8) == target.exits);
    if (target.exits > 0) CHECK(assess::count_needed(Share{target.least.hundredths - 1}, 8) == target.exits - 1);
    if (target.exits < 8) CHECK(assess::count_needed(Share{target.most.hundredths + 1}, 8) == target.exits + 1);
  }
}

TEST_CASE("each number has the chance that the proposal would have, and that of one more") {
  const auto possible = negotiate::possible_targets(year_of(8, 2), grounds());
  CHECK(*possible.targets[0].chance == 1);
  for (std::size_t i = 0; i + 1 < possible.targets.size(); ++i) {
    CHECK(*possible.targets[i].chance == negotiate::unaided_chance(grounds(), 8, possible.targets[i].exits));
    CHECK(*possible.targets[i].chance_of_one_more == *possible.targets[i + 1].chance);
  }
  CHECK_FALSE(possible.targets.back().chance_of_one_more);
}

TEST_CASE("of more exits what nearly always and hardly ever comes is left out, unless somebody names it") {
  negotiate::ResultYear year = year_of(40, 9);
  const auto possible = negotiate::possible_targets(year, grounds());
  CHECK(possible.step == 1);
  CHECK(*possible.targets.front().chance >= .95);
  CHECK(*possible.targets[1].chance < .95);
  CHECK(*possible.targets.back().chance >= .05);
  CHECK(*possible.targets.back().chance_of_one_more < .05);
  year.last_positions = {{"state", {}, Share{9000}, 36, {}, {}}};
  const auto named = negotiate::possible_targets(year, grounds());
  CHECK(named.targets.back().exits == 36);
  CHECK(named.targets.size() == possible.targets.size() + 1);
}

TEST_CASE("one exit more than the proposal is there, whether or not the table has it") {
  const auto possible = negotiate::possible_targets(year_of(40, 9), grounds());
  REQUIRE(possible.one_more);
  CHECK(possible.one_more->exits == 10);
  CHECK(assess::count_needed(possible.one_more->least, 40) == 10);
  CHECK(*possible.one_more->chance == negotiate::unaided_chance(grounds(), 40, 10));
  CHECK_FALSE(negotiate::possible_targets(year_of(8, 8), grounds()).one_more);
}

TEST_CASE("very many numbers are thinned out to round steps, those named kept") {
  const auto possible = negotiate::possible_targets(year_of(100'000, 20'003), grounds());
  CHECK(possible.step > 1);
  CHECK(possible.targets.size() <= static_cast<std::size_t>(negotiate::kMostPossible) + 4);
  const auto counts = counts_of(possible);
  CHECK(std::find(counts.begin(), counts.end(), 20'003) != counts.end());
  CHECK(std::is_sorted(counts.begin(), counts.end()));
}

TEST_CASE("without a baseline the numbers that were named are there, without chances") {
  negotiate::ProposalGrounds none = grounds();
  none.baseline.reset();
  const auto possible = negotiate::possible_targets(year_of(40, 9), none);
  CHECK(counts_of(possible) == std::vector<std::int64_t>{8, 9, 10, 11});
  CHECK_FALSE(possible.targets[0].chance);
}

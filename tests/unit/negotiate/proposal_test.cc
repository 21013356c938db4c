#include "negotiate/proposal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "negotiate/positions/positions.h"

using namespace tremplin;

namespace {

negotiate::ProposalGrounds grounds(Rate own, Share reference) {
  return {negotiate::estimate_baseline(own, {}), reference, 0, 0, 0};
}

negotiate::ProposalFrame three_years(std::int64_t exits) {
  return {2009, 2009, 3, {{2009, exits}, {2010, exits}, {2011, exits}}};
}

std::vector<negotiate::YearProposal> simple(Rate durable, Rate dynamic, const negotiate::ProposalFrame& frame) {
  return negotiate::propose(grounds(durable, Share{2500}), grounds(dynamic, Share{6000}), frame, {3, 1});
}

}  // namespace

TEST_CASE("the path goes from the baseline to the goal in the horizon, and stays there") {
  const negotiate::ProposalGrounds base{negotiate::Baseline{.1, 40, {}}, Share{2500}, 0, 0, 0};
  const negotiate::ProposalFrame frame{2009, 2009, 3, {}};
  CHECK(negotiate::path_of(base, frame, 2009) == doctest::Approx(.15));
  CHECK(negotiate::path_of(base, frame, 2010) == doctest::Approx(.2));
  CHECK(negotiate::path_of(base, frame, 2011) == doctest::Approx(.25));
  CHECK(negotiate::path_of(base, frame, 2012) == doctest::Approx(.25));
}

TEST_CASE("a renewal goes on where the path was, and is at the goal once the horizon is over") {
  const negotiate::ProposalGrounds base{negotiate::Baseline{.1, 40, {}}, Share{2500}, 0, 0, 0};
  CHECK(negotiate::path_of(base, {2008, 2010, 3, {}}, 2010) == doctest::Approx(.25));
  CHECK(negotiate::path_of(base, {2009, 2010, 3, {}}, 2010) == doctest::Approx(.175));
  CHECK(negotiate::path_of(base, {2009, 2010, 3, {}}, 2011) == doctest::Approx(.25));
  CHECK(negotiate::path_of(base, {2006, 2009, 3, {}}, 2009) == .25);
  CHECK(negotiate::path_of(base, {2003, 2009, 3, {}}, 2009) == .25);
}

TEST_CASE("a structure at or above its goal is asked for its goal") {
  const negotiate::ProposalGrounds above{negotiate::Baseline{.4, 40, {}}, Share{2500}, 0, 0, 0};
  CHECK(negotiate::path_of(above, {2009, 2009, 3, {}}, 2009) == .25);
  const auto years = simple({20, 40}, {24, 40}, three_years(20));
  CHECK(years[0].durable.exits->source == negotiate::ProposalSource::prudent);
  CHECK(years[0].durable.exits->count == years[0].durable.exits->band->prudent);
  CHECK(years[0].durable.exits->count > years[0].durable.exits->path);
}

TEST_CASE("goal and starting point are held within 0 and 100 %") {
  negotiate::ProposalGrounds g{negotiate::Baseline{.9, 40, {}}, Share{2500}, -4000, 0, 0};
  CHECK(negotiate::goal_of(g) == 0);
  g.priority_points = 9000;
  CHECK(negotiate::goal_of(g) == 1);
  g.priority_points = 300;
  g.context_tenths = -44;
  CHECK(negotiate::goal_of(g) == doctest::Approx(.236));
  g.context_tenths = 0;
  g.shift_tenths = 200;
  CHECK(negotiate::starting_point(g) == 1.);
  g.shift_tenths = -950;
  CHECK(negotiate::starting_point(g) == 0.);
  g.baseline.reset();
  CHECK_FALSE(negotiate::starting_point(g));
}

TEST_CASE("the own part of the starting point moves by D, the peers' part by A") {
  // 30 own exits, 10 that the comparison is worth.
  negotiate::ProposalGrounds g{negotiate::Baseline{.2, 40, {4, 6}}, Share{2500}, 0, 40, -20};
  CHECK(*negotiate::starting_point(g) == doctest::Approx(.2 + (30 * -.02 + 10 * .04) / 40));
  CHECK(negotiate::goal_of(g) == doctest::Approx(.29));
}

TEST_CASE("a renewal asks for what was agreed before, as far as the record bears it out") {
  negotiate::ProposalGrounds g{negotiate::Baseline{.3, 40, {}}, Share{2500}, 0, 0, 0, Share{2800}};
  CHECK(negotiate::goal_of(g) == doctest::Approx(.28));
  g.previous = Share{3500};
  CHECK(negotiate::goal_of(g) == doctest::Approx(.3));
  g.previous = Share{2000};
  CHECK(negotiate::goal_of(g) == doctest::Approx(.25));
  g.baseline->rate = .1;
  g.previous = Share{3500};
  CHECK(negotiate::goal_of(g) == doctest::Approx(.25));
  g.baseline.reset();
  CHECK(negotiate::goal_of(g) == doctest::Approx(.25));
}

TEST_CASE("a share is the coarsest that still needs these exits, and of those the nearest to the path") {
  const auto asked = [](std::int64_t count, std::int64_t expected, double path) {
    const negotiate::TargetShare target = negotiate::share_needing(count, expected, path);
    return std::pair{target.share.hundredths, target.step};
  };
  // 3 of 12: above 16.67 %, up to 25 %.
  CHECK(asked(3, 12, .24) == std::pair{2400, 100});
  CHECK(asked(3, 12, .9) == std::pair{2500, 100});
  CHECK(asked(3, 12, .01) == std::pair{1700, 100});
  CHECK(asked(3, 12, .205) == std::pair{2000, 100});
  CHECK(asked(3, 12, .2051) == std::pair{2100, 100});
  CHECK(asked(0, 12, .2) == std::pair{0, 100});
  CHECK(asked(12, 12, .2) == std::pair{9200, 100});
  // Of 300: a percent takes three exits.
  CHECK(asked(75, 300, .25) == std::pair{2500, 100});
  CHECK(asked(76, 300, .25) == std::pair{2510, 10});
  CHECK(asked(77, 300, .25) == std::pair{2540, 10});
  // Of 100,000 no hundredth of a percent says 12,345.
  CHECK(asked(12'345, 100'000, .12) == std::pair{1234, 1});
  CHECK(negotiate::whole_share(.245).share == Share{2400});
  CHECK(negotiate::whole_share(.2451).share == Share{2500});
}

TEST_CASE("clamped ends still give a proposal") {
  negotiate::ProposalGrounds zero{negotiate::Baseline{.01, 40, {}}, Share{0}, 0, 0, -500};
  negotiate::ProposalGrounds one{negotiate::Baseline{.99, 40, {}}, Share{10'000}, 0, 0, 500};
  const auto years = negotiate::propose(zero, one, three_years(20), {0, 0});
  CHECK(years[0].durable.exits->count == 0);
  CHECK(years[0].durable.target.share.hundredths == 0);
  CHECK(years[2].dynamic.exits->count == 20);
  CHECK(years[2].dynamic.target.share.hundredths > 9'500);
  CHECK(std::isfinite(*years[2].dynamic.exits->unaided_chance));
}

TEST_CASE("without a baseline the goal stands alone, without band or chance") {
  const auto years =
      negotiate::propose(grounds({0, 0}, Share{2500}), grounds({0, 0}, Share{6000}), three_years(22), {0, 0});
  for (const negotiate::YearProposal& year : years) {
    CHECK(year.durable.exits->count == 6);
    CHECK(year.dynamic.exits->count == 14);
    CHECK_FALSE(year.durable.exits->band);
    CHECK_FALSE(year.durable.exits->unaided_chance);
    CHECK(year.durable.target.share == Share{2500});
    CHECK(year.dynamic.target.share == Share{6000});
    CHECK_FALSE(year.remainder);
  }
}

TEST_CASE("what dynamic has beyond durable follows the own record, the odd half to even of the finer step") {
  const auto split = [](negotiate::TargetShare durable, negotiate::TargetShare dynamic, negotiate::DynamicMix mix) {
    const auto parts = negotiate::split_remainder(durable, dynamic, mix);
    return std::pair{parts->transition.hundredths, parts->positive.hundredths};
  };
  CHECK(split({Share{2000}, 100}, {Share{2300}, 100}, {1, 1}) == std::pair{200, 100});
  CHECK(split({Share{2000}, 100}, {Share{2500}, 100}, {1, 1}) == std::pair{200, 300});
  CHECK(split({Share{2000}, 100}, {Share{6000}, 100}, {3, 1}) == std::pair{3000, 1000});
  CHECK(split({Share{2000}, 100}, {Share{2510}, 10}, {1, 1}) == std::pair{260, 250});
  CHECK(split({Share{2010}, 10}, {Share{2511}, 1}, {1, 2}) == std::pair{167, 334});
  CHECK(split({Share{2000}, 100}, {Share{6000}, 100}, {0, 5}) == std::pair{0, 4000});
  CHECK_FALSE(negotiate::split_remainder({Share{2000}, 100}, {Share{6000}, 100}, {0, 0}));
}

TEST_CASE("without expected exits the path is a whole percent, other years go on") {
  negotiate::ProposalFrame frame = three_years(20);
  frame.years[0].expected_exits.reset();
  frame.years[1].expected_exits = 0;
  const auto years = simple({2, 23}, {10, 23}, frame);
  CHECK_FALSE(years[0].durable.exits);
  CHECK_FALSE(years[1].durable.exits);
  CHECK(years[2].durable.exits);
  CHECK(years[0].durable.target.share.hundredths == std::llround(years[0].durable.path * 100) * 100);
}

TEST_CASE("dynamic is raised to durable") {
  const negotiate::ProposalGrounds high{negotiate::Baseline{.8, 60, {}}, Share{2500}, 0, 0, 0};
  const negotiate::ProposalGrounds low{negotiate::Baseline{.1, 60, {}}, Share{6000}, 0, 0, 0};
  const auto year = negotiate::propose(high, low, three_years(20), {1, 1})[0];
  CHECK(year.dynamic.exits->source == negotiate::ProposalSource::durable);
  CHECK(year.dynamic.exits->count == year.durable.exits->count);
  CHECK(year.dynamic.target.share == year.durable.target.share);
  CHECK(*year.dynamic.exits->unaided_chance < .01);
}

TEST_CASE("dynamic that equals durable as it stands was not raised") {
  const negotiate::ProposalGrounds same{negotiate::Baseline{.3, 60, {}}, Share{4000}, 0, 0, 0};
  for (const negotiate::YearProposal& year : negotiate::propose(same, same, three_years(20), {1, 1})) {
    CHECK(year.dynamic.exits->count == year.durable.exits->count);
    CHECK(year.dynamic.exits->source == year.durable.exits->source);
    CHECK(year.dynamic.exits->source != negotiate::ProposalSource::durable);
  }
}

TEST_CASE("proposals keep their promises on random cases") {
  std::mt19937 random(5);
  const auto below = [&random](std::int64_t end) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end));
  };
  for (int i = 0; i < 4000; ++i) {
    const std::int64_t n = below(5) == 0 ? 0 : 1 + below(i % 10 == 0 ? 5'000 : 120);
    const std::int64_t dynamic = n == 0 ? 0 : below(n + 1);
    const std::int64_t durable = dynamic == 0 ? 0 : below(dynamic + 1);
    std::vector<Rate> peers[2];
    for (std::int64_t k = below(9); k > 0; --k) {
      const std::int64_t size = 1 + below(60);
      peers[1].push_back({below(size + 1), size});
      peers[0].push_back({below(peers[1].back().count + 1), size});
    }
    const negotiate::ProposalGrounds first{negotiate::estimate_baseline({durable, n}, peers[0]),
                                           Share{static_cast<int>(below(10'001))}, below(1'201) - 600, below(301) - 150,
                                           below(301) - 150};
    const negotiate::ProposalGrounds second{negotiate::estimate_baseline({dynamic, n}, peers[1]),
                                            Share{static_cast<int>(below(10'001))}, below(1'201) - 600,
                                            below(301) - 150, below(301) - 150};
    const int begun = static_cast<int>(below(5));
    negotiate::ProposalFrame frame{2009 - begun, 2009, 3, {}};
    for (int y = 2009; y < 2012; ++y) frame.years.push_back({y, below(i % 7 == 0 ? 10'001 : 90)});
    const auto years = negotiate::propose(first, second, frame, {below(30), below(3) * below(20)});
    for (std::size_t y = 0; y < 3; ++y) {
      const negotiate::YearProposal& year = years[y];
      REQUIRE(year.durable.target.share <= year.dynamic.target.share);
      if (year.remainder) {
        REQUIRE(year.durable.target.share.hundredths + year.remainder->transition.hundredths +
                    year.remainder->positive.hundredths ==
                year.dynamic.target.share.hundredths);
        REQUIRE(year.remainder->transition.hundredths >= 0);
        REQUIRE(year.remainder->positive.hundredths >= 0);
      }
      REQUIRE(year.dynamic.target.share.hundredths <= 10'000);
      REQUIRE(year.durable.exits.has_value() == (frame.years[y].expected_exits > 0));
      if (!year.durable.exits) continue;
      REQUIRE(year.dynamic.exits->count >= year.durable.exits->count);
      for (const negotiate::IndicatorProposal* proposal : {&year.durable, &year.dynamic}) {
        const negotiate::ProposedExits& exits = *proposal->exits;
        REQUIRE(assess::count_needed(proposal->target.share, exits.expected) == exits.count);
        REQUIRE(exits.band.has_value() == (&year.durable == proposal ? first : second).baseline.has_value());
        if (!exits.band) continue;
        REQUIRE(exits.band->prudent <= exits.count);
        REQUIRE(exits.band->prudent <= exits.band->ambitious);
        if (exits.source != negotiate::ProposalSource::durable)
          REQUIRE(exits.count <= std::max(exits.band->prudent, exits.band->stretch));
        if (y == 0) REQUIRE(exits.band->stretch == exits.band->ambitious);
        REQUIRE(*exits.unaided_chance >= 0);
        REQUIRE(*exits.unaided_chance <= 1);
      }
    }
  }
}

TEST_CASE("a position in the band, and the gap between two") {
  const negotiate::ProposalBand band{3, 7, 8};
  CHECK(negotiate::place_in_band(Share{1000}, 20, band).place == negotiate::BandPlace::below);
  CHECK(negotiate::place_in_band(Share{1001}, 20, band).place == negotiate::BandPlace::within);
  CHECK(negotiate::place_in_band(Share{3500}, 20, band).place == negotiate::BandPlace::within);
  CHECK(negotiate::place_in_band(Share{3501}, 20, band).place == negotiate::BandPlace::above);
  CHECK(negotiate::place_in_band(Share{3501}, 20, band).exits == 8);
  const negotiate::PositionGap gap = negotiate::gap_between(Share{1200}, Share{2000}, 20);
  CHECK(gap.hundredths == 800);
  CHECK(gap.exits == 1);
  CHECK_FALSE(negotiate::gap_between(Share{1200}, Share{2000}, std::nullopt).exits);
}

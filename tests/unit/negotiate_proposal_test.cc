#include "negotiate/proposal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "negotiate/positions.h"

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
  g.shift_tenths = 200;
  CHECK(negotiate::starting_point(g) == 1.);
  g.shift_tenths = -950;
  CHECK(negotiate::starting_point(g) == 0.);
  g.baseline.reset();
  CHECK_FALSE(negotiate::starting_point(g));
}

TEST_CASE("clamped ends still give a proposal") {
  negotiate::ProposalGrounds zero{negotiate::Baseline{.01, 40, {}}, Share{0}, 0, 0, -500};
  negotiate::ProposalGrounds one{negotiate::Baseline{.99, 40, {}}, Share{10'000}, 0, 0, 500};
  const auto years = negotiate::propose(zero, one, three_years(20), {0, 0});
  CHECK(years[0].durable.exits->count == 0);
  CHECK(years[0].durable.share.hundredths == 0);
  CHECK(years[2].dynamic.exits->count == 20);
  CHECK(years[2].dynamic.share.hundredths == 10'000);
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
    CHECK(year.durable.share == Share{2500});
    CHECK(year.dynamic.share == Share{6000});
    CHECK(year.transition == Share{1750});
    CHECK(year.positive == Share{1750});
  }
}

TEST_CASE("what dynamic has beyond durable follows the own record, the odd half to even") {
  const auto split = [](int beyond, negotiate::DynamicMix mix) {
    const auto year =
        negotiate::propose(grounds({0, 0}, Share{2000}), grounds({0, 0}, Share{2000 + beyond}), three_years(22), mix);
    return std::pair{year[0].transition.hundredths, year[0].positive.hundredths};
  };
  CHECK(split(30, {1, 1}) == std::pair{20, 10});
  CHECK(split(50, {1, 1}) == std::pair{20, 30});
  CHECK(split(4000, {3, 1}) == std::pair{3000, 1000});
  CHECK(split(4000, {0, 5}) == std::pair{0, 4000});
}

TEST_CASE("without expected exits the path is a share, floored, other years go on") {
  negotiate::ProposalFrame frame = three_years(20);
  frame.years[0].expected_exits.reset();
  frame.years[1].expected_exits = 0;
  const auto years = simple({2, 23}, {10, 23}, frame);
  CHECK_FALSE(years[0].durable.exits);
  CHECK_FALSE(years[1].durable.exits);
  CHECK(years[2].durable.exits);
  CHECK(years[0].durable.share.hundredths == static_cast<int>(years[0].durable.path * 1000) * 10);
}

TEST_CASE("dynamic is raised to durable") {
  const negotiate::ProposalGrounds high{negotiate::Baseline{.8, 60, {}}, Share{2500}, 0, 0, 0};
  const negotiate::ProposalGrounds low{negotiate::Baseline{.1, 60, {}}, Share{6000}, 0, 0, 0};
  const auto year = negotiate::propose(high, low, three_years(20), {1, 1})[0];
  CHECK(year.dynamic.exits->source == negotiate::ProposalSource::durable);
  CHECK(year.dynamic.exits->count == year.durable.exits->count);
  CHECK(year.dynamic.share == year.durable.share);
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
      REQUIRE(year.durable.share.hundredths + year.transition.hundredths + year.positive.hundredths ==
              year.dynamic.share.hundredths);
      REQUIRE(year.transition.hundredths >= 0);
      REQUIRE(year.positive.hundredths >= 0);
      REQUIRE(year.dynamic.share.hundredths <= 10'000);
      REQUIRE(year.durable.exits.has_value() == (frame.years[y].expected_exits > 0));
      if (!year.durable.exits) continue;
      REQUIRE(year.dynamic.exits->count >= year.durable.exits->count);
      for (const negotiate::IndicatorProposal* proposal : {&year.durable, &year.dynamic}) {
        const negotiate::ProposedExits& exits = *proposal->exits;
        REQUIRE(assess::count_needed(proposal->share, exits.expected) == exits.count);
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

#include <doctest/doctest.h>

#include <random>

#include <fmt/format.h>

#include "assess/interval.h"
#include "render/outcome_figure.h"
#include "tremplin/numbers.h"

using namespace tremplin;

namespace {

model::Counts durable_of(std::int64_t durable, std::int64_t examined) {
  model::Counts counts;
  counts.exits = examined;
  counts.durable = durable;
  counts.other = examined - durable;
  return counts;
}

}  // namespace

TEST_CASE("bounds are written as the formatting library writes them, to any number of decimals") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const auto examined = static_cast<std::int64_t>(1 + random() % (i % 2 == 0 ? 60 : 1'000'000));
    const auto durable = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(examined + 1));
    const model::Counts counts = durable_of(durable, examined);
    const assess::Interval interval = *assess::wilson_interval({durable, examined});
    const int decimals = static_cast<int>(random() % 9);
    CHECK(render::outcome_figure(counts, "durable_low", decimals) == fmt::format("{:.{}f}", interval.low, decimals));
    CHECK(render::outcome_figure(counts, "durable_high", decimals) == fmt::format("{:.{}f}", interval.high, decimals));
  }
}

TEST_CASE("counts and rates") {
  CHECK(render::outcome_figure(durable_of(7, 19), "durable", 6) == "7");
  CHECK(render::outcome_figure(durable_of(7, 19), "examined", 6) == "19");
  CHECK(render::outcome_figure(durable_of(7, 19), "durable_rate", 6) == "0.368421");
  CHECK(render::outcome_figure(durable_of(1, 8), "durable_rate", 2) == "0.12");
  CHECK(render::outcome_figure(durable_of(3, 8), "durable_rate", 2) == "0.38");
  CHECK(render::outcome_figure(durable_of(8, 8), "dynamic_rate", 3) == "1.000");
  CHECK(render::outcome_figure(durable_of(1, 3), "durable_rate", 0) == "0");
  CHECK(render::outcome_figure(durable_of(0, 0), "durable_rate", 6).empty());
  CHECK(render::outcome_figure(durable_of(0, 4), "durable_high", 4, ',') == "0,4899");
  model::Counts most;
  most.durable = model::kLargestCount;
  CHECK(render::outcome_figure(most, "durable", 0) == "1000000000000");
  CHECK(render::outcome_figure(most, "durable_rate", 18) == "1.000000000000000000");
  CHECK_THROWS(render::OutcomeFigure("durably"));
}

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "negotiate/proposal.h"
#include "support/plain_formulas.h"

using namespace tremplin;

// STATISTICS.md 3 and 5 once more, as plain as they stand there, against the program's own on random portfolios.

namespace {

double plain_log_beta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

double plain_tail(std::int64_t m, double p, double weight, std::int64_t least) {
  const double a = std::max(.5, p * weight);
  const double b = std::max(.5, (1 - p) * weight);
  double sum = 0;
  for (std::int64_t j = std::max<std::int64_t>(0, least); j <= m; ++j) {
    const auto x = static_cast<double>(j);
    const auto n = static_cast<double>(m);
    sum += std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) +
                    plain_log_beta(a + x, b + n - x) - plain_log_beta(a, b));
  }
  return sum;
}

std::int64_t plain_at_least(double chance, std::int64_t m, double p, double weight) {
  std::int64_t count = m;
  while (count > 0 && plain_tail(m, p, weight, count) < chance - 1e-12) --count;
  return count;
}

struct PlainYear {
  double path = 0;
  std::int64_t prudent = 0, ambitious = 0, stretch = 0, count = 0;
  double chance = 0;
};

struct PlainGrounds {
  double reference, points, a, d, former;  // fractions; former < 0: none
  bool has_former;
};

double clamp01(double x) { return std::min(1., std::max(0., x)); }

PlainYear plain_year(const plain::Baseline& base, const PlainGrounds& grounds, int begun, int horizon, int year,
                     std::int64_t expected) {
  const double weight = base.n0 + base.alpha + base.beta;
  const double b = clamp01(base.rate + (base.n0 * grounds.d + (base.alpha + base.beta) * grounds.a) / weight);
  double goal = clamp01(grounds.reference + grounds.points + grounds.a);
  if (grounds.has_former) goal = std::max(goal, std::min(grounds.former, b));
  const auto path = [&](int y) {
    if (b >= goal || begun >= horizon) return goal;
    return b + (goal - b) * std::min(1., static_cast<double>(y) / (horizon - begun));
  };
  PlainYear plain;
  plain.path = path(year);
  plain.prudent = plain_at_least(.8, expected, b, weight);
  plain.ambitious = plain_at_least(.2, expected, b, weight);
  plain.stretch = plain_at_least(.2, expected, year == 1 ? b : path(year - 1), weight);
  const auto on_path = static_cast<std::int64_t>(std::ceil(plain.path * static_cast<double>(expected) - 1e-9));
  plain.count = std::max(plain.prudent, std::min(on_path, plain.stretch));
  plain.chance = plain_tail(expected, b, weight, plain.count);
  return plain;
}

// Every multiple of 1 %, then 0.1 %, then 0.01 % is looked at.
std::int32_t plain_share(std::int64_t count, std::int64_t expected, double path) {
  if (count == 0) return 0;
  for (const std::int32_t step : {100, 10, 1}) {
    std::optional<std::int32_t> best;
    for (std::int32_t share = 0; share <= 10'000; share += step) {
      if ((share * expected + 9'999) / 10'000 != count) continue;
      if (!best || std::abs(share / 1e4 - path) < std::abs(*best / 1e4 - path) - 1e-12) best = share;
    }
    if (best) return *best;
  }
  return static_cast<std::int32_t>(count * 10'000 / expected);
}

}  // namespace

TEST_CASE("proposals are those of the plain formulas on random portfolios") {
  std::mt19937 random(42);
  const auto below = [&random](std::int64_t end) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end));
  };
  for (int i = 0; i < 600; ++i) {
    std::vector<Rate> peers;
    for (std::int64_t k = below(9); k > 0; --k) {
      const std::int64_t size = 1 + below(60);
      peers.push_back({below(size + 1), size});
    }
    const std::int64_t n0 = 1 + below(90);
    const Rate own{below(n0 + 1), n0};
    const plain::Baseline base = plain::baseline(own, peers);
    const auto tenths = [&] { return i % 2 == 0 ? 0 : below(101) - 50; };
    negotiate::ProposalGrounds grounds{negotiate::estimate_baseline(own, peers),
                                       Share{static_cast<std::int32_t>(below(8'001))},
                                       below(601) - 300,
                                       tenths(),
                                       tenths(),
                                       std::nullopt};
    if (i % 3 != 0) grounds.previous = Share{static_cast<std::int32_t>(below(91) * 100)};
    const PlainGrounds plain{grounds.reference.hundredths / 1e4,
                             static_cast<double>(grounds.priority_points) / 1e4,
                             static_cast<double>(grounds.context_tenths) / 1e3,
                             static_cast<double>(grounds.shift_tenths) / 1e3,
                             grounds.previous ? grounds.previous->hundredths / 1e4 : 0,
                             grounds.previous.has_value()};
    const int begun = static_cast<int>(below(5));
    negotiate::ProposalFrame frame{2009 - begun, 2009, 3, {}};
    for (int year = 2009; year < 2012; ++year) frame.years.push_back({year, 1 + below(70)});
    const auto years = negotiate::propose(grounds, grounds, frame, {1, 1});
    REQUIRE(std::abs(grounds.baseline->rate - base.rate) < 1e-12);
    for (int y = 1; y <= 3; ++y) {
      const negotiate::IndicatorProposal& found = years[static_cast<std::size_t>(y - 1)].durable;
      const std::int64_t expected = *frame.years[static_cast<std::size_t>(y - 1)].expected_exits;
      const PlainYear wanted = plain_year(base, plain, begun, 3, y, expected);
      CAPTURE(i);
      CAPTURE(y);
      REQUIRE(std::abs(found.path - wanted.path) < 1e-12);
      REQUIRE(found.exits->band->prudent == wanted.prudent);
      REQUIRE(found.exits->band->ambitious == wanted.ambitious);
      REQUIRE(found.exits->band->stretch == wanted.stretch);
      REQUIRE(found.exits->count == wanted.count);
      REQUIRE(std::abs(*found.exits->unaided_chance - wanted.chance) < 1e-9);
      REQUIRE(found.target.share.hundredths == plain_share(wanted.count, expected, wanted.path));
    }
  }
}

#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "assess/forecast.h"
#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// Beta(alpha, beta), what the peers let expect of a structure of which nothing else is known.
struct Prior {
  double alpha = 0.5;
  double beta = 0.5;
};

/// The shrunken rate B of a structure and the exits it is worth: own ones and those of the prior.
struct Baseline {
  double rate = 0;
  double weight = 0;
  Prior prior;
};

/// From this many peers on they give the prior.
inline constexpr std::int64_t kFewestPeers = 5;

/// How many peers have at least one examined exit.
std::int64_t count_peers(std::span<const Rate> peers);
/// All the peers' exits together.
Rate pooled_rate(std::span<const Rate> peers);

/// The prior from the analysis of variance of the peers' rates (moments of the beta-binomial, Kleinman 1973), its
/// weight held within 1 and the greater of 20 and `own_examined`; Jeffreys' prior with fewer than five peers. Peers
/// without exits are passed over; the sums follow the order given.
Prior prior_of_peers(std::span<const Rate> peers, std::int64_t own_examined);

/// The own record and the prior together.
Baseline shrunken(Rate own, Prior prior);

/// None without an own record and with fewer than five peers.
std::optional<Baseline> estimate_baseline(Rate own, std::span<const Rate> peers);

/// The same, as a forecast takes it.
inline assess::Expectation expectation_of(const Baseline& baseline) { return {baseline.rate, baseline.weight}; }

}  // namespace tremplin::negotiate

#include "negotiate/baseline.h"

#include <algorithm>
#include <cmath>

#include "base/fractions.h"

namespace tremplin::negotiate {
namespace {

constexpr double kHeaviestPeers = 20;

struct Variance {
  double between = 0;
  double within = 0;
  double typical_size = 0;
};

// Mean squares between and within structures. `peers` of them have exits, `all.of` more than that.
Variance analyse(std::span<const Rate> rates, Rate all, double peers) {
  const double p = base::fraction_of(all);
  const auto total = static_cast<double>(all.of);
  double between = 0;
  double within = 0;
  double squares = 0;
  for (const Rate rate : rates) {
    if (!rate.is_defined()) continue;
    const auto n = static_cast<double>(rate.of);
    const double own = base::fraction_of(rate);
    between += n * (own - p) * (own - p);
    within += n * own * (1 - own);
    squares += n * n;
  }
  return {between / (peers - 1), within / (total - peers), (total - squares / total) / (peers - 1)};
}

// How many exits the peers are worth: 1/rho - 1, at its most where they differ no more than chance makes them.
double weight_of(std::span<const Rate> rates, Rate all, std::int64_t peers, double most) {
  if (all.of == peers) return most;
  const Variance variance = analyse(rates, all, static_cast<double>(peers));
  const double spread = variance.between + (variance.typical_size - 1) * variance.within;
  const double rho = (variance.between - variance.within) / spread;
  if (!(spread > 0) || !(rho > 0)) return most;
  return std::clamp(1 / rho - 1, 1.0, most);
}

}  // namespace

std::int64_t count_peers(std::span<const Rate> peers) {
  return std::count_if(peers.begin(), peers.end(), [](Rate peer) { return peer.is_defined(); });
}

Rate pooled_rate(std::span<const Rate> peers) {
  Rate all;
  for (const Rate peer : peers) all = {all.count + peer.count, all.of + peer.of};
  return all;
}

Prior prior_of_peers(std::span<const Rate> peers, std::int64_t own_examined) {
  const std::int64_t known = count_peers(peers);
  if (known < kFewestPeers) return {};
  const Rate all = pooled_rate(peers);
  const double weight = weight_of(peers, all, known, std::max(kHeaviestPeers, static_cast<double>(own_examined)));
  const double p = base::fraction_of(all);
  return {std::max(0.5, p * weight), std::max(0.5, (1 - p) * weight)};
}

Baseline shrunken(Rate own, Prior prior) {
  const double weight = static_cast<double>(own.of) + prior.alpha + prior.beta;
  return {(static_cast<double>(own.count) + prior.alpha) / weight, weight, prior};
}

std::optional<Baseline> estimate_baseline(Rate own, std::span<const Rate> peers) {
  if (!own.is_defined() && count_peers(peers) < kFewestPeers) return std::nullopt;
  return shrunken(own, prior_of_peers(peers, own.of));
}

}  // namespace tremplin::negotiate

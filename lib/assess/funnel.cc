#include "assess/funnel.h"

#include <boost/math/distributions/binomial.hpp>
#include <map>

namespace tremplin::assess {
namespace {

using Binomial = boost::math::binomial_distribution<double>;

// P(X <= x).
double lower(const Binomial& law, std::int64_t x) { return x < 0 ? 0 : boost::math::cdf(law, static_cast<double>(x)); }

// P(X >= x).
double upper(const Binomial& law, std::int64_t x) {
  return x <= 0 ? 1 : boost::math::cdf(boost::math::complement(law, static_cast<double>(x - 1)));
}

// The first of low..high for which `holds`, which stays true once it is.
template <class Predicate>
std::int64_t first_where(std::int64_t low, std::int64_t high, Predicate holds) {
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (holds(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

bool is_certain(double rate) { return rate <= 0 || rate >= 1; }

FunnelPosition position_of(std::int64_t count, FunnelLimits wide, FunnelLimits narrow) {
  if (count < wide.low) return FunnelPosition::below_998;
  if (count > wide.high) return FunnelPosition::above_998;
  if (count < narrow.low) return FunnelPosition::below_95;
  if (count > narrow.high) return FunnelPosition::above_95;
  return FunnelPosition::inside;
}

// What lies outside at a number of exits: many structures have the same.
struct Outside {
  FunnelLimits narrow;
  FunnelLimits wide;
  double chance_95 = 0;
  double chance_998 = 0;
};

Outside outside_of(std::int64_t exits, double rate) {
  const FunnelLimits narrow = funnel_limits(exits, rate, kTail95);
  const FunnelLimits wide = funnel_limits(exits, rate, kTail998);
  return {narrow, wide, chance_outside(exits, rate, narrow), chance_outside(exits, rate, wide)};
}

void add_structure(Funnel& funnel, Rate structure, const Outside& outside) {
  const FunnelPosition position = position_of(structure.count, outside.wide, outside.narrow);
  funnel.positions.push_back(position);
  funnel.outside_95 += position != FunnelPosition::inside;
  funnel.outside_998 += position == FunnelPosition::below_998 || position == FunnelPosition::above_998;
  funnel.expected_95 += outside.chance_95;
  funnel.expected_998 += outside.chance_998;
}

}  // namespace

FunnelLimits funnel_limits(std::int64_t exits, double rate, double tail) {
  if (is_certain(rate)) return rate <= 0 ? FunnelLimits{0, 0} : FunnelLimits{exits, exits};
  const Binomial law(static_cast<double>(exits), rate);
  const auto low = first_where(0, exits, [&](std::int64_t x) { return lower(law, x) >= tail; });
  const auto beyond = first_where(0, exits + 1, [&](std::int64_t x) { return x > exits || upper(law, x) < tail; });
  return {low, beyond - 1};
}

double chance_outside(std::int64_t exits, double rate, FunnelLimits limits) {
  if (is_certain(rate)) return 0;
  const Binomial law(static_cast<double>(exits), rate);
  return lower(law, limits.low - 1) + (limits.high < exits ? upper(law, limits.high + 1) : 0);
}

Funnel assess_funnel(std::span<const Rate> structures) {
  Funnel funnel;
  for (const Rate structure : structures) {
    funnel.pooled.count += structure.count;
    funnel.pooled.of += structure.of;
  }
  const double rate =
      funnel.pooled.is_defined() ? static_cast<double>(funnel.pooled.count) / static_cast<double>(funnel.pooled.of) : 0;
  std::map<std::int64_t, Outside> by_exits;
  for (const Rate structure : structures) {
    if (!structure.is_defined()) {
      funnel.positions.push_back(FunnelPosition::inside);
      continue;
    }
    const auto [entry, is_new] = by_exits.try_emplace(structure.of);
    if (is_new) entry->second = outside_of(structure.of, rate);
    add_structure(funnel, structure, entry->second);
  }
  return funnel;
}

}  // namespace tremplin::assess

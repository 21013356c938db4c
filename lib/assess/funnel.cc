#include "assess/funnel.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <map>

#include "assess/binomial.h"
#include "assess/funnel_dispersion.h"
#include "base/fractions.h"

namespace tremplin::assess {
namespace {

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

// The limits at a number of exits: many structures have the same.
struct Limits {
  FunnelLimits exact_95, exact_998;
  WideLimits wide_95, wide_998;
};

Limits limits_of(std::int64_t exits, double rate, double dispersion) {
  Limits limits{funnel_limits(exits, rate, kTail95), funnel_limits(exits, rate, kTail998), {1, 0}, {1, 0}};
  if (dispersion <= 1) return limits;
  limits.wide_95 = widened_limits(exits, rate, kTail95, dispersion);
  limits.wide_998 = widened_limits(exits, rate, kTail998, dispersion);
  return limits;
}

// Beyond both: widened limits that are not in use exclude nothing.
bool is_below(Rate point, FunnelLimits exact, WideLimits wide) {
  return point.count < exact.low &&
         (wide.low > wide.high || static_cast<double>(point.count) < wide.low * static_cast<double>(point.of));
}
bool is_above(Rate point, FunnelLimits exact, WideLimits wide) {
  return point.count > exact.high &&
         (wide.low > wide.high || static_cast<double>(point.count) > wide.high * static_cast<double>(point.of));
}

FunnelPosition position_of(Rate point, const Limits& limits) {
  if (is_below(point, limits.exact_998, limits.wide_998)) return FunnelPosition::below_998;
  if (is_above(point, limits.exact_998, limits.wide_998)) return FunnelPosition::above_998;
  if (is_below(point, limits.exact_95, limits.wide_95)) return FunnelPosition::below_95;
  if (is_above(point, limits.exact_95, limits.wide_95)) return FunnelPosition::above_95;
  return FunnelPosition::inside;
}

void add_point(Funnel& funnel, FunnelPosition position) {
  ++funnel.points;
  funnel.outside_95 += position != FunnelPosition::inside;
  funnel.outside_998 += position == FunnelPosition::below_998 || position == FunnelPosition::above_998;
}

}  // namespace

FunnelLimits funnel_limits(std::int64_t exits, double rate, double tail) {
  if (is_certain(rate)) return rate <= 0 ? FunnelLimits{0, 0} : FunnelLimits{exits, exits};
  const BinomialLaw law{exits, rate};
  const auto low = first_where(0, exits, [&](std::int64_t x) { return law.chance_of_at_most(x) >= tail; });
  const auto beyond = first_where(0, exits + 1, [&](std::int64_t x) { return law.chance_of_at_least(x) < tail; });
  return {low, beyond - 1};
}

WideLimits widened_limits(std::int64_t exits, double rate, double tail, double dispersion) {
  const double z = -boost::math::quantile(boost::math::normal(), tail);
  const double width = z * std::sqrt(dispersion * rate * (1 - rate) / static_cast<double>(exits));
  return {std::max(0.0, rate - width), std::min(1.0, rate + width)};
}

Funnel assess_funnel(std::span<const Rate> structures) {
  Funnel funnel;
  std::vector<Rate> points;
  for (const Rate structure : structures) {
    funnel.pooled.count += structure.count;
    funnel.pooled.of += structure.of;
    if (structure.is_defined()) points.push_back(structure);
  }
  funnel.positions.assign(structures.size(), FunnelPosition::inside);
  if (points.empty()) return funnel;
  const double rate = base::fraction_of(funnel.pooled);
  if (!is_certain(rate)) funnel.dispersion = dispersion_of(points, rate);
  std::map<std::int64_t, Limits> by_exits;
  for (std::size_t i = 0; i < structures.size(); ++i) {
    if (!structures[i].is_defined()) continue;
    const auto [entry, is_new] = by_exits.try_emplace(structures[i].of);
    if (is_new) entry->second = limits_of(structures[i].of, rate, funnel.dispersion);
    funnel.positions[i] = position_of(structures[i], entry->second);
    add_point(funnel, funnel.positions[i]);
  }
  return funnel;
}

}  // namespace tremplin::assess

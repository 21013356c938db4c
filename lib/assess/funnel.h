#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// Chance left on each side by the two limits of a funnel.
inline constexpr double kTail95 = 0.025;
inline constexpr double kTail998 = 0.001;

enum class FunnelPosition { inside, below_95, below_998, above_95, above_998 };

/// The counts that are not outside: from `low` to `high`.
struct FunnelLimits {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

struct Funnel {
  /// All exits together.
  Rate pooled;
  /// One for each structure, in the order given; a structure without exits is inside.
  std::vector<FunnelPosition> positions;
  std::int64_t outside_95 = 0;
  std::int64_t outside_998 = 0;
  /// How many would lie outside if all had the pooled rate.
  double expected_95 = 0;
  double expected_998 = 0;
};

/// Counts x of `exits` with P(X <= x) >= tail and P(X >= x) >= tail, X binomial. 1 <= exits, 0 <= rate <= 1.
FunnelLimits funnel_limits(std::int64_t exits, double rate, double tail);
/// Chance that a structure at the pooled rate lies outside these limits.
double chance_outside(std::int64_t exits, double rate, FunnelLimits limits);
/// A funnel plot's figures (Spiegelhalter 2005, exact limits), never a league table.
Funnel assess_funnel(std::span<const Rate> structures);

}  // namespace tremplin::assess

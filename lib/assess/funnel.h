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

/// The same as rates, where limits are widened.
struct WideLimits {
  double low = 0;
  double high = 1;
};

struct Funnel {
  /// All exits together.
  Rate pooled;
  /// One for each structure, in the order given; a structure without exits is inside.
  std::vector<FunnelPosition> positions;
  /// Structures with exits: the points.
  std::int64_t points = 0;
  std::int64_t outside_95 = 0;
  std::int64_t outside_998 = 0;
  /// Structures differ by more than chance, this many times in variance: limits are widened by its root. 1 where they
  /// do not, or are too few to tell.
  double dispersion = 1;

  bool is_widened() const { return dispersion > 1; }
};

/// How many of `points` chance alone puts outside two limits with `tail` on each side.
constexpr double expected_outside(std::int64_t points, double tail) { return 2 * tail * static_cast<double>(points); }

/// Counts x of `exits` with P(X <= x) >= tail and P(X >= x) >= tail, X binomial. 1 <= exits, 0 <= rate <= 1.
FunnelLimits funnel_limits(std::int64_t exits, double rate, double tail);
/// Limits for structures that differ by more than chance, normal and held within 0..1.
WideLimits widened_limits(std::int64_t exits, double rate, double tail, double dispersion);
/// A funnel plot's figures (Spiegelhalter 2005, exact limits), never a league table. Outside is what lies beyond the
/// exact limits and, where structures differ by more than chance, beyond the widened ones too.
Funnel assess_funnel(std::span<const Rate> structures);

}  // namespace tremplin::assess

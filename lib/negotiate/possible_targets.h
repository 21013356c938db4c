#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "negotiate/negotiation.h"

namespace tremplin::negotiate {

/// A whole number of exits that may be agreed for a year, and the shares that ask for exactly it.
struct PossibleTarget {
  std::int64_t exits = 0;
  /// The lowest and the highest of them, in hundredths of a percent.
  Share least;
  Share most;
  /// That at least so many succeed with nothing changed, and that one more does. None without a baseline.
  std::optional<double> chance;
  std::optional<double> chance_of_one_more;
};

/// In order of exits. More than kMostPossible are thinned out to every `step`-th, and those that somebody named.
struct PossibleTargets {
  std::vector<PossibleTarget> targets;
  std::int64_t step = 1;
  /// One exit more than the proposal, where as many are expected.
  std::optional<PossibleTarget> one_more;
};

inline constexpr std::int64_t kMostPossible = 30;
/// Of so many expected exits or fewer, each number is there.
inline constexpr std::int64_t kMostShownWhole = 8;
/// Of more, those that come in so many years of a hundred, with nothing changed.
inline constexpr double kNearlyAlways = 0.95;
inline constexpr double kHardlyEver = 0.05;

/// From what nearly always comes to what hardly ever does, with nothing changed, and all that was named: proposal,
/// path, band, reference, former target, positions. Without a baseline, what was named and all between. Empty without
/// expected exits.
PossibleTargets possible_targets(const ResultYear& year, const ProposalGrounds& grounds);

}  // namespace tremplin::negotiate

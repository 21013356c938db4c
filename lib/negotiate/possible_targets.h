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
};

inline constexpr std::int64_t kMostPossible = 30;

/// From what nearly always comes to what hardly ever does, with nothing changed, and all that was named: proposal,
/// path, band, reference, former target, positions. Of few expected exits, each number. Empty without expected exits.
PossibleTargets possible_targets(const ResultYear& year, const ProposalGrounds& grounds);

}  // namespace tremplin::negotiate

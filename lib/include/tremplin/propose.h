#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tremplin/export.h"
#include "tremplin/numbers.h"
#include "tremplin/outcomes.h"
#include "tremplin/rule_set.h"

namespace tremplin {

/// A calendar year of a convention, and how many examined exits it is expected to bring: 1 to 10,000 where that is
/// known.
struct PlannedExits {
  int year = 0;
  std::optional<std::int64_t> expected;
};

/// What targets are founded on.
struct TargetGrounds {
  /// The structure's own exits in the three years before the convention; all 0 where there are none.
  Counts own;
  /// Those of the other structures of its type in the same years. Five with examined exits, or more, are heard; fewer
  /// say nothing.
  std::vector<Counts> peers;
  /// Points that the CDIAE's priorities add to the references, in hundredths of a point; may be negative.
  std::int64_t durable_points = 0;
  std::int64_t dynamic_points = 0;
};

/// Counts of a whole year, as they would come with nothing changed: what four years in five bring at least, and what
/// one in five does.
struct ExitBand {
  std::int64_t prudent = 0;
  std::int64_t ambitious = 0;
};

struct ProposedTarget {
  Share share;
  /// The whole exits that it asks for; nothing where the year's exits are not known.
  std::optional<std::int64_t> exits;
  /// Nothing without exits, or where nothing is known of earlier years.
  std::optional<ExitBand> band;
  /// The chance, 0..1, that as many come with nothing changed; nothing like the band.
  std::optional<double> unaided_chance;
};

/// One year's proposal. It opens a negotiation and settles nothing.
struct ProposedYear {
  int year = 0;
  ProposedTarget durable;
  ProposedTarget dynamic;
  /// Where the own exits say nothing of how they share what dynamic has beyond durable, these are missing.
  std::optional<Share> transition;
  std::optional<Share> positive;
};

/// Targets for the years of a convention, in order of time: from what the record shows to the references of `rules`
/// within its horizon. `first_year` is the first calendar year of the structure's first convention, at most that of
/// `years`. Throws std::invalid_argument where years are not in order, or counts outside their ranges.
TREMPLIN_EXPORT std::vector<ProposedYear> propose_targets(const TargetGrounds& grounds, const Rules& rules,
                                                          const std::vector<PlannedExits>& years, int first_year);

}  // namespace tremplin

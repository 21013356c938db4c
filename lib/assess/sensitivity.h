#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// What one exit is to one indicator: it counts and is a success, it counts and is none, or it leaves the denominator.
enum class Standing { reached, not_reached, not_examined };

/// Exits that another convention of counting would place elsewhere.
struct DisputedGroup {
  Standing now = Standing::not_reached;
  Standing otherwise = Standing::not_reached;
  std::int64_t exits = 0;
};

/// The least and the greatest rate that disputed exits allow, each one taken now or otherwise.
struct RateRange {
  Rate least;
  Rate greatest;
};

/// The rate with every group taken otherwise. The groups must be part of what `rate` counts (or outside it).
Rate recounted(Rate rate, std::span<const DisputedGroup> groups);

/// A rate rises with each failure made an exit not examined or a success, and falls the other way; so the extremes take
/// each group at its own best and worst. Where nothing would be examined any more, the rate stays as it is.
RateRange rate_range(Rate rate, std::span<const DisputedGroup> groups);

/// How many exits must change category, at least, for the verdict on the target to change. None where there is no
/// verdict, and where none can change it (a target of 0 is always met).
std::optional<std::int64_t> flip_distance(Rate rate, Share target);

/// How many disputed exits would move the rate toward the other verdict.
std::int64_t disputed_toward_flip(Rate rate, Share target, std::span<const DisputedGroup> groups);

/// Whether the disputed exits together can change the verdict.
bool can_flip(Rate rate, Share target, std::span<const DisputedGroup> groups);

}  // namespace tremplin::assess

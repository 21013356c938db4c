#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/group.h"
#include "tremplin/counts.h"
#include "tremplin/place.h"

namespace tremplin::model {

using tremplin::Counts;
inline constexpr std::int64_t kLargestCount = 1'000'000'000'000;

/// One row of outcomes: the values of its grouping's keys, its counts, its rule set. In rows computed by `rules` the
/// set's id stands among the values too, where it sorts; files hold it once, last.
struct OutcomeRow {
  std::vector<std::string> group;
  Counts counts;
  std::string rules;
  /// Where it was read; unset for rows computed.
  Place place;
};

/// Rows of one grouping: computed, or those under one header of a file.
struct Outcomes {
  Grouping grouping;
  std::vector<OutcomeRow> rows;
  /// Where the header was read; unset where they were computed.
  Place header = {};
};

}  // namespace tremplin::model

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/group.h"
#include "tremplin/place.h"

namespace tremplin::model {

/// Exits of one group by what became of them. Sums of counts go to 10^12.
struct Counts {
  std::int64_t exits = 0;
  std::int64_t below_threshold = 0;
  std::int64_t withdrawn = 0;
  std::int64_t durable = 0;
  std::int64_t transition = 0;
  std::int64_t positive = 0;
  std::int64_t other = 0;
  std::int64_t at_boundary = 0;
  std::int64_t ambiguous = 0;

  constexpr std::int64_t examined() const { return durable + transition + positive + other; }
  constexpr std::int64_t dynamic() const { return durable + transition + positive; }
  Counts& operator+=(const Counts& more);
  friend bool operator==(const Counts&, const Counts&) = default;
};
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

/// Rows of one grouping: computed, or one file's.
struct Outcomes {
  Grouping grouping;
  std::vector<OutcomeRow> rows;
};

}  // namespace tremplin::model

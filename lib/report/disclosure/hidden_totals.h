#pragma once

#include <cstdint>
#include <vector>

namespace tremplin::report {

/// A group whose results are hidden, and the two totals that it is part of, by their place among the rows and among the
/// columns of a two-way table.
struct HiddenGroup {
  std::size_t row = 0;
  std::size_t column = 0;
  std::int64_t examined = 0;
  std::int64_t durable = 0;
  std::int64_t dynamic = 0;
};

/// Which totals of rows and of columns are not to be printed, given that all other groups are.
struct HiddenTotals {
  std::vector<bool> rows;
  std::vector<bool> columns;
};

/// Hides totals until no hidden count has a single possible value, going by the totals left, by the examined exits
/// (which everybody sees) and by 0 <= durable <= dynamic <= examined. A cell has a second possible value where it can
/// be moved by one along a cycle of hidden cells and unprinted totals: a walk through a network, as in suppression.h.
/// Of the two totals of a cell that has none, the one of more cells is kept.
///
/// Before that, totals whose hidden groups have fewer than `fewest` examined exits together go: which of so few counts
/// let a total stand would itself tell what they are.
HiddenTotals hide_totals(const std::vector<HiddenGroup>& groups, std::size_t rows, std::size_t columns,
                         std::int64_t fewest = 0);

}  // namespace tremplin::report

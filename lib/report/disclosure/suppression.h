#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tremplin/numbers.h"

namespace tremplin::report {

// Small groups (STATISTICS.md 8): which cells of a table of counts must not be printed, so that no hidden count can be
// worked out from what is printed, from the sums that hold in every row and down every column, and from knowing that a
// hidden count lies in 1..k−1 or that its complement does.

/// A column of counts. The columns that name a column as their `whole` add up to it.
struct CountColumn {
  static constexpr int kNone = -1;
  int whole = kNone;          ///< the column that this one is a part of
  int complement_in = kNone;  ///< the column whose rest is this count's complement: the denominator of its rate
  /// `unprinted` columns only complete the sums: nobody sees them, and they need no protection. `always` columns are
  /// printed whatever they hold.
  enum class Print { printed, unprinted, always } print = Print::printed;
  /// `known` where a row says by its name whether it can count here, as a reason says its category.
  enum class Zeros { unknown, known } zeros = Zeros::unknown;
};

struct CountTable {
  /// `adding_up`: the last row is the sum of the others, and is printed whatever happens (the parties must have it).
  /// `apart`: each row stands by itself, as by profile, where one exit may stand in several.
  enum class Rows { adding_up, apart };
  std::vector<CountColumn> columns;
  std::vector<std::vector<std::int64_t>> rows;
  Rows kind = Rows::adding_up;
  /// A row whose cells are hidden before those of others, where something more must be: "the others together".
  std::optional<std::size_t> preferred_to_hide = std::nullopt;
  /// Where rows stand apart: what the columns come to for all exits, where it is printed elsewhere. No row has more.
  std::vector<std::int64_t> most = {};
};

/// What is hidden, by row and column. `unprotected` cells could still be worked out, since only totals stand beside
/// them (a table of one group, say): a table with such cells says nothing but its totals and should not be printed.
struct Suppression {
  std::vector<std::vector<bool>> hidden;
  /// Those of them that are hidden for their own count or complement.
  std::vector<std::vector<bool>> primary;
  bool unprotected = false;

  bool hides(std::size_t row, std::size_t column) const { return hidden[row][column]; }
  bool hides_any() const;
};

/// `k` is the rule set's or the user's `suppress_below`; 0 and 1 hide nothing. A pure function: same table, same
/// answer. Tables are two-dimensional with one hierarchy of columns, hence a network: a cell has a second possible
/// value exactly where a cycle of cells, all hidden, can be raised and lowered by one; the cheapest such cycle is
/// hidden.
Suppression suppress_small_groups(const CountTable& table, std::int64_t k);

}  // namespace tremplin::report

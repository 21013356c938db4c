#include "report/disclosure/hidden_totals.h"

#include <algorithm>

namespace tremplin::report {
namespace {

// A hidden count with the values that it may have for all that the others say.
struct HiddenCount {
  std::int64_t value = 0;
  std::int64_t least = 0;
  std::int64_t most = 0;

  bool can_move(int step) const { return step > 0 ? value < most : value > least; }
};

HiddenCount durable_of(const HiddenGroup& group) { return {group.durable, 0, group.dynamic}; }
HiddenCount dynamic_of(const HiddenGroup& group) { return {group.dynamic, group.durable, group.examined}; }

class TwoWayTotals {
 public:
  TwoWayTotals(const std::vector<HiddenGroup>& groups, std::size_t rows, std::size_t columns, std::int64_t fewest)
      : groups_(groups), hidden_{std::vector<bool>(rows), std::vector<bool>(columns)} {
    std::vector<std::int64_t> in_rows(rows);
    std::vector<std::int64_t> in_columns(columns);
    for (const HiddenGroup& group : groups) {
      in_rows[group.row] += group.examined;
      in_columns[group.column] += group.examined;
    }
    for (const HiddenGroup& group : groups) {
      if (in_rows[group.row] < fewest) hidden_.rows[group.row] = true;
      if (in_columns[group.column] < fewest) hidden_.columns[group.column] = true;
    }
  }

  HiddenTotals solve() {
    for (bool is_changed = true; is_changed;) {
      is_changed = false;
      for (std::size_t i = 0; i < groups_.size(); ++i)
        if (!is_protected(i) && hide_total_of(groups_[i])) is_changed = true;
    }
    return hidden_;
  }

 private:
  // The free node is where all totals meet that nobody sees; rows and columns follow.
  std::size_t row_node(const HiddenGroup& group) const { return hidden_.rows[group.row] ? 0 : 1 + group.row; }
  std::size_t column_node(const HiddenGroup& group) const {
    return hidden_.columns[group.column] ? 0 : 1 + hidden_.rows.size() + group.column;
  }

  bool is_protected(std::size_t index) const {
    const HiddenGroup& group = groups_[index];
    if (row_node(group) == 0 && column_node(group) == 0) return true;
    for (const auto count_of : {durable_of, dynamic_of})
      if (!has_second_value(index, 1, count_of) && !has_second_value(index, -1, count_of)) return false;
    return true;
  }

  // Moving the cell by one must come back to where it left, through other cells moved by one.
  bool has_second_value(std::size_t index, int step, HiddenCount (*count_of)(const HiddenGroup&)) const {
    const HiddenGroup& moved = groups_[index];
    if (!count_of(moved).can_move(step)) return false;
    const std::size_t source = step > 0 ? column_node(moved) : row_node(moved);
    const std::size_t target = step > 0 ? row_node(moved) : column_node(moved);
    std::vector<bool> seen(1 + hidden_.rows.size() + hidden_.columns.size());
    std::vector<std::size_t> open = {source};
    seen[source] = true;
    const auto reach = [&seen, &open](std::size_t node) {
      if (seen[node]) return;
      seen[node] = true;
      open.push_back(node);
    };
    while (!open.empty()) {
      const std::size_t node = open.back();
      open.pop_back();
      if (node == target) return true;
      for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (i == index) continue;
        const HiddenCount count = count_of(groups_[i]);
        if (row_node(groups_[i]) == node && count.can_move(1)) reach(column_node(groups_[i]));
        if (column_node(groups_[i]) == node && count.can_move(-1)) reach(row_node(groups_[i]));
      }
    }
    return false;
  }

  std::size_t cells_in_row(std::size_t row) const {
    return static_cast<std::size_t>(
        std::count_if(groups_.begin(), groups_.end(), [row](const HiddenGroup& group) { return group.row == row; }));
  }
  std::size_t cells_in_column(std::size_t column) const {
    return static_cast<std::size_t>(std::count_if(
        groups_.begin(), groups_.end(), [column](const HiddenGroup& group) { return group.column == column; }));
  }

  bool hide_total_of(const HiddenGroup& group) {
    const bool has_row = !hidden_.rows[group.row];
    const bool has_column = !hidden_.columns[group.column];
    if (!has_row && !has_column) return false;
    const bool row_first = has_row && (!has_column || cells_in_row(group.row) <= cells_in_column(group.column));
    if (row_first)
      hidden_.rows[group.row] = true;
    else
      hidden_.columns[group.column] = true;
    return true;
  }

  const std::vector<HiddenGroup>& groups_;
  HiddenTotals hidden_;
};

}  // namespace

HiddenTotals hide_totals(const std::vector<HiddenGroup>& groups, std::size_t rows, std::size_t columns,
                         std::int64_t fewest) {
  return TwoWayTotals(groups, rows, columns, fewest).solve();
}

}  // namespace tremplin::report

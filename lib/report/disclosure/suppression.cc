#include "report/disclosure/suppression.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <tuple>

#include "base/small_groups.h"

namespace tremplin::report {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

// A cell as an arc of the network: its count flows from one sum to another.
struct Arc {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t from = 0;
  std::size_t to = 0;
  std::int64_t count = 0;
  std::int64_t least = 0;
  std::int64_t most = kNoLimit;
  /// What it costs to hide it on top of others.
  std::int64_t price = 0;
  bool hidden = false;
  bool primary = false;
  bool hideable = true;
  bool printed = true;
};

class Network {
 public:
  Network(const CountTable& table, std::int64_t k) : table_(table), k_(k) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (std::size_t column = 0; column < table.columns.size(); ++column) add_arc(row, column);
    arcs_at_.resize(node_count());
    for (std::size_t i = 0; i < arcs_.size(); ++i)
      for (const std::size_t node : {arcs_[i].from, arcs_[i].to}) arcs_at_[node].push_back(i);
  }

  Suppression solve() {
    Suppression result;
    for (std::size_t i = 0; i < arcs_.size(); ++i)
      if (arcs_[i].hidden && arcs_[i].printed && !protect(i)) result.unprotected = true;
    result.hidden.assign(table_.rows.size(), std::vector<bool>(table_.columns.size(), false));
    result.primary = result.hidden;
    for (const Arc& arc : arcs_) {
      result.hidden[arc.row][arc.column] = arc.hidden && arc.printed;
      result.primary[arc.row][arc.column] = arc.primary;
    }
    return result;
  }

 private:
  bool is_total(std::size_t row) const {
    return table_.kind == CountTable::Rows::adding_up && row + 1 == table_.rows.size();
  }

  bool has_parts(std::size_t column) const {
    return std::any_of(table_.columns.begin(), table_.columns.end(),
                       [column](const CountColumn& c) { return c.whole == static_cast<int>(column); });
  }

  // Nodes: one for each row and column with parts, one for each column's end, one where all begins. Rows that stand
  // apart end where they begin.
  std::size_t start(std::size_t row) const { return table_.kind == CountTable::Rows::apart ? row : table_.rows.size(); }
  std::size_t end(std::size_t row, std::size_t column) const {
    if (has_parts(column)) return table_.rows.size() + 1 + (row + 1) * table_.columns.size() + column;
    return table_.kind == CountTable::Rows::apart ? row : table_.rows.size() + 1 + column;
  }
  std::size_t node_count() const { return table_.rows.size() + 1 + (table_.rows.size() + 1) * table_.columns.size(); }

  void add_arc(std::size_t row, std::size_t column) {
    const CountColumn& shape = table_.columns[column];
    Arc arc;
    arc.row = row;
    arc.column = column;
    arc.count = table_.rows[row][column];
    arc.from = shape.whole == CountColumn::kNone ? start(row) : end(row, static_cast<std::size_t>(shape.whole));
    arc.to = end(row, column);
    if (is_total(row)) std::swap(arc.from, arc.to);
    arc.price = price_of(row, arc.count);
    arc.printed = shape.print != CountColumn::Print::unprinted;
    arc.hidden = !arc.printed;
    arc.hideable = !is_total(row) && !is_known(row, column);
    // A group has a row since there is somebody in it.
    if (table_.kind == CountTable::Rows::adding_up && shape.whole == CountColumn::kNone) arc.least = 1;
    if (arc.hideable) arc.most = total_of(column).value_or(kNoLimit);
    if (arc.hideable && arc.printed) hide_if_small(arc);
    arcs_.push_back(arc);
  }

  // The smallest count first. Zeros come last: hiding one tells nothing and looks like something.
  std::int64_t price_of(std::size_t row, std::int64_t count) const {
    constexpr std::int64_t kLast = 1'000'000'000'000;
    if (row == table_.preferred_to_hide) return 1;
    return count == 0 ? kLast : count + 1;
  }

  // What everybody knows the column to come to; nothing where no page says it.
  std::optional<std::int64_t> total_of(std::size_t column) const {
    if (table_.kind == CountTable::Rows::adding_up) return table_.rows.back()[column];
    if (table_.most.empty()) return std::nullopt;
    return table_.most[column];
  }

  // Nothing can be hidden of a column that comes to 0, nor of a row that is all there is.
  bool is_known(std::size_t row, std::size_t column) const {
    if (total_of(column) == 0 || table_.columns[column].print == CountColumn::Print::always) return true;
    if (is_known_by_name(row, column)) return true;
    for (std::size_t c = 0; c < table_.columns.size(); ++c)
      if (table_.columns[c].whole == CountColumn::kNone && table_.rows[row][c] != total_of(c)) return false;
    return table_.kind == CountTable::Rows::adding_up || !is_small(table_.rows[row][0]);
  }

  // Where zeros are known, so is what alone makes up its column, and what is made up of such counts.
  bool is_known_by_name(std::size_t row, std::size_t column) const {
    bool has_parts = false;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      if (table_.columns[c].whole != static_cast<int>(column)) continue;
      if (!is_known_by_name(row, c)) return false;
      has_parts = true;
    }
    if (has_parts || total_of(column) == 0) return true;
    return table_.columns[column].zeros == CountColumn::Zeros::known &&
           (table_.rows[row][column] == 0 || table_.rows[row][column] == total_of(column));
  }

  bool is_small(std::int64_t count) const { return base::is_small_group(count, k_); }

  bool is_part_of_small(std::size_t row, std::size_t column) const {
    for (int whole = table_.columns[column].whole; whole != CountColumn::kNone;
         whole = table_.columns[static_cast<std::size_t>(whole)].whole)
      if (is_small(table_.rows[row][static_cast<std::size_t>(whole)])) return true;
    return false;
  }

  // What hides a cell by itself: few persons, or few others.
  bool is_telling(std::size_t row, std::size_t column, std::int64_t count) const {
    if (is_small(count)) return true;
    const int whole = table_.columns[column].complement_in;
    return whole != CountColumn::kNone && is_small(table_.rows[row][static_cast<std::size_t>(whole)] - count);
  }

  // Of a small group, and of a result that few have, everything is hidden, the zeros too: they would say who is not
  // among them.
  void hide_if_small(Arc& arc) const {
    const bool is_blank = is_part_of_small(arc.row, arc.column) || is_small(total_of(arc.column).value_or(0));
    arc.primary = !is_blank && is_telling(arc.row, arc.column, arc.count);
    arc.hidden = is_blank || arc.primary;
  }

  // What it costs to send one more (or one less) through an arc: nothing where it is hidden, its count and one where it
  // would have to be hidden; nothing where the arc cannot move.
  static std::optional<std::int64_t> cost(const Arc& arc, int step) {
    if (!arc.hideable) return std::nullopt;
    if (step > 0 && arc.count >= arc.most) return std::nullopt;
    if (step < 0 && arc.count <= arc.least) return std::nullopt;
    if (arc.hidden) return 0;
    return arc.price;
  }

  struct Path {
    std::int64_t cost = kNoLimit;
    std::vector<std::size_t> arcs;
  };

  // The cheapest way for the unit that `without` moves by `step` to come back to where it left.
  Path cheapest_return(std::size_t without, int step) const {
    const Arc& moved = arcs_[without];
    const std::size_t source = step > 0 ? moved.to : moved.from;
    const std::size_t target = step > 0 ? moved.from : moved.to;
    if (!cost(moved, step)) return {};
    // With k = 2 a small count is 1 by definition: there only the sums can protect it.
    if (moved.primary && k_ > 2 && !is_telling(moved.row, moved.column, moved.count + step)) return {};
    std::vector<std::int64_t> best(node_count(), kNoLimit);
    std::vector<std::size_t> via(node_count(), arcs_.size());
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    best[source] = 0;
    queue.emplace(0, source);
    while (!queue.empty()) {
      const auto [so_far, node] = queue.top();
      queue.pop();
      if (node == target) break;
      if (so_far > best[node]) continue;
      for (const std::size_t i : arcs_at_[node]) {
        if (i == without) continue;
        const int way = arcs_[i].from == node ? 1 : -1;
        const std::size_t next = way > 0 ? arcs_[i].to : arcs_[i].from;
        const auto price = cost(arcs_[i], way);
        if (!price || so_far + *price >= best[next]) continue;
        best[next] = so_far + *price;
        via[next] = i;
        queue.emplace(best[next], next);
      }
    }
    return trace(best, via, source, target);
  }

  Path trace(const std::vector<std::int64_t>& best, const std::vector<std::size_t>& via, std::size_t source,
             std::size_t target) const {
    Path path;
    path.cost = best[target];
    if (path.cost == kNoLimit) return path;
    for (std::size_t node = target; node != source;) {
      const std::size_t arc = via[node];
      path.arcs.push_back(arc);
      node = arcs_[arc].to == node ? arcs_[arc].from : arcs_[arc].to;
    }
    return path;
  }

  // Hides what it takes for the arc to have a second possible value; false where nothing can.
  bool protect(std::size_t index) {
    const Path more = cheapest_return(index, 1);
    const Path less = cheapest_return(index, -1);
    const Path& path = less.cost < more.cost ? less : more;
    if (path.cost == kNoLimit) return false;
    for (const std::size_t arc : path.arcs) arcs_[arc].hidden = true;
    return true;
  }

  const CountTable& table_;
  std::int64_t k_;
  std::vector<Arc> arcs_;
  std::vector<std::vector<std::size_t>> arcs_at_;  // by node
};

}  // namespace

bool Suppression::hides_any() const {
  return std::any_of(hidden.begin(), hidden.end(),
                     [](const std::vector<bool>& row) { return std::find(row.begin(), row.end(), true) != row.end(); });
}

Suppression suppress_small_groups(const CountTable& table, std::int64_t k) { return Network(table, k).solve(); }

}  // namespace tremplin::report

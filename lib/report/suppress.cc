#include "report/suppress.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <tuple>

namespace tremplin {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

// A cell as an arc of the network: its count flows from one sum to another.
struct Arc {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t from = 0;
  std::size_t to = 0;
  std::int64_t count = 0;
  std::int64_t low = 0;
  std::int64_t high = kNoLimit;
  /// What it costs to hide it on top of others.
  std::int64_t price = 0;
  bool hidden = false;
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
      if (arcs_[i].hidden && arcs_[i].printed && arcs_[i].hideable && !protect(i)) result.unprotected = true;
    result.hidden.assign(table_.rows.size(), std::vector<bool>(table_.columns.size(), false));
    for (const Arc& arc : arcs_) result.hidden[arc.row][arc.column] = arc.hidden;
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
    arc.hideable = !is_total(row);
    arc.price = price_of(row, arc.count);
    arc.printed = shape.print == CountColumn::Print::printed;
    arc.hidden = !arc.printed;
    if (arc.printed && arc.hideable) hide_if_small(arc, shape);
    arcs_.push_back(arc);
  }

  // The smallest count first. Zeros come last: hiding one tells nothing and looks like something.
  std::int64_t price_of(std::size_t row, std::int64_t count) const {
    constexpr std::int64_t kLast = 1'000'000'000'000;
    if (row == table_.least_wanted) return 1;
    return count == 0 ? kLast : count + 1;
  }

  // With k = 2 a small count is 1 by definition: there only the sums can protect it.
  void hide_if_small(Arc& arc, const CountColumn& shape) const {
    const auto is_small = [this](std::int64_t count) { return count >= 1 && count < k_; };
    if (is_small(arc.count)) {
      arc.hidden = true;
      if (k_ > 2) std::tie(arc.low, arc.high) = std::pair(std::int64_t{1}, k_ - 1);
    }
    if (shape.complement_in == CountColumn::kNone) return;
    const std::int64_t whole = table_.rows[arc.row][static_cast<std::size_t>(shape.complement_in)];
    arc.high = std::min(arc.high, whole);
    if (!is_small(whole - arc.count)) return;
    arc.hidden = true;
    if (k_ <= 2) return;
    arc.low = std::max(arc.low, whole - k_ + 1);
    arc.high = std::min(arc.high, whole - 1);
  }

  // What it costs to send one more (or one less) through an arc: nothing where it is hidden, its count and one where it
  // would have to be hidden; nothing where the arc cannot move.
  static std::optional<std::int64_t> cost(const Arc& arc, int step) {
    if (!arc.hidden && !arc.hideable) return std::nullopt;
    if (step > 0 && arc.count >= arc.high) return std::nullopt;
    if (step < 0 && arc.count <= arc.low) return std::nullopt;
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
    std::vector<std::int64_t> best(node_count(), kNoLimit);
    std::vector<std::size_t> via(node_count(), arcs_.size());
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    best[source] = 0;
    queue.emplace(0, source);
    while (!queue.empty()) {
      const auto [so_far, node] = queue.top();
      queue.pop();
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

Suppression suppress_small_groups(const CountTable& table, std::int64_t k) { return Network(table, k).solve(); }

}  // namespace tremplin

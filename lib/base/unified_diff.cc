#include "base/unified_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

namespace tremplin::base {
namespace {

constexpr std::size_t kContext = 3;
// Lines that may differ before the search for the shortest script is given up: its memory grows with their square.
constexpr std::ptrdiff_t kMostDifferent = 2000;

using Lines = std::vector<std::string_view>;

// Each with its line end.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A line of the script: both texts have it, or one of them.
struct Step {
  enum class Kind : std::uint8_t { keep, remove, add } kind;
  std::size_t before;
  std::size_t after;
};
using Script = std::vector<Step>;

/// The shortest script by the greedy algorithm of Myers ("An O(ND) Difference Algorithm and Its Variations", 1986).
class ScriptFinder {
 public:
  ScriptFinder(const Lines& before, const Lines& after)
      : before_(before),
        after_(after),
        n_(static_cast<std::ptrdiff_t>(before.size())),
        m_(static_cast<std::ptrdiff_t>(after.size())) {}

  Script find() {
    const std::ptrdiff_t most = std::min(n_ + m_, kMostDifferent);
    std::vector<std::ptrdiff_t> reached(static_cast<std::size_t>(2 * most + 3), 0);
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      if (advance(reached, d, most + 1)) return walk_back(most + 1);
      history_.push_back(reached);
    }
    return replace_all();
  }

 private:
  // Furthest `x` on each diagonal with `d` changes; true where the end is reached.
  bool advance(std::vector<std::ptrdiff_t>& reached, std::ptrdiff_t d, std::ptrdiff_t middle) const {
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      const auto at = static_cast<std::size_t>(middle + k);
      std::ptrdiff_t x = comes_from_above(reached, k, d, middle) ? reached[at + 1] : reached[at - 1] + 1;
      while (x < n_ && x - k < m_ && is_same(x, x - k)) ++x;
      reached[at] = x;
      if (x >= n_ && x - k >= m_) return true;
    }
    return false;
  }

  static bool comes_from_above(const std::vector<std::ptrdiff_t>& reached, std::ptrdiff_t k, std::ptrdiff_t d,
                               std::ptrdiff_t middle) {
    const auto at = static_cast<std::size_t>(middle + k);
    return k == -d || (k != d && reached[at - 1] < reached[at + 1]);
  }

  bool is_same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
  }

  Script walk_back(std::ptrdiff_t middle) const {
    Script script;
    std::ptrdiff_t x = n_;
    std::ptrdiff_t y = m_;
    for (auto d = static_cast<std::ptrdiff_t>(history_.size()); d > 0; --d) {
      const std::vector<std::ptrdiff_t>& reached = history_[static_cast<std::size_t>(d - 1)];
      const std::ptrdiff_t k = x - y;
      const bool adds = comes_from_above(reached, k, d, middle);
      const std::ptrdiff_t from = adds ? k + 1 : k - 1;
      const std::ptrdiff_t from_x = reached[static_cast<std::size_t>(middle + from)];
      const std::ptrdiff_t from_y = from_x - from;
      while (x > from_x + (adds ? 0 : 1) || y > from_y + (adds ? 1 : 0)) add(script, Step::Kind::keep, --x, --y);
      add(script, adds ? Step::Kind::add : Step::Kind::remove, from_x, from_y);
      x = from_x;
      y = from_y;
    }
    while (x > 0) add(script, Step::Kind::keep, --x, --y);
    std::reverse(script.begin(), script.end());
    return script;
  }

  Script replace_all() const {
    Script script;
    for (std::ptrdiff_t x = 0; x < n_; ++x) add(script, Step::Kind::remove, x, 0);
    for (std::ptrdiff_t y = 0; y < m_; ++y) add(script, Step::Kind::add, n_, y);
    return script;
  }

  static void add(Script& script, Step::Kind kind, std::ptrdiff_t x, std::ptrdiff_t y) {
    script.push_back({kind, static_cast<std::size_t>(x), static_cast<std::size_t>(y)});
  }

  const Lines& before_;
  const Lines& after_;
  std::ptrdiff_t n_;
  std::ptrdiff_t m_;
  std::vector<std::vector<std::ptrdiff_t>> history_;
};

bool is_change(const Step& step) { return step.kind != Step::Kind::keep; }

// Where the hunk ends whose first change is at `at`: behind so many lines kept that the next change is far.
std::size_t hunk_end(const Script& script, std::size_t at) {
  std::size_t last = at;
  for (; at < script.size() && at <= last + 2 * kContext + 1; ++at)
    if (is_change(script[at])) last = at;
  return std::min(last + kContext + 1, script.size());
}

// `12,3`: the number of the first line, or of the one before where there is none.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return fmt::format("{}", first + 1);
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

std::string hunk(const Script& script, std::size_t begin, std::size_t end, const Lines& before, const Lines& after) {
  std::size_t removed = 0;
  std::size_t added = 0;
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    const Step& step = script[i];
    const std::string_view line = step.kind == Step::Kind::add ? after[step.after] : before[step.before];
    out.append(1, " -+"[static_cast<std::size_t>(step.kind)]).append(line);
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    if (step.kind != Step::Kind::add) ++removed;
    if (step.kind != Step::Kind::remove) ++added;
  }
  const Step& first = script[begin];
  return fmt::format("@@ -{} +{} @@\n", range(first.before, removed), range(first.after, added)) + out;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const Script script = ScriptFinder(old_lines, new_lines).find();
  std::string out = fmt::format("--- {0}\n+++ {0}\n", name);
  for (std::size_t at = 0;;) {
    const auto change = std::find_if(script.begin() + static_cast<std::ptrdiff_t>(at), script.end(), is_change);
    if (change == script.end()) return out;
    const auto first = static_cast<std::size_t>(change - script.begin());
    const std::size_t begin = std::max(at, first - std::min(first, kContext));
    at = hunk_end(script, first);
    out += hunk(script, begin, at, old_lines, new_lines);
  }
}

}  // namespace tremplin::base

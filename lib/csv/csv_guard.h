#pragma once

#include <string_view>

namespace tremplin::csv {

/// What a spreadsheet runs, or strips to get at it.
inline bool would_run(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// What a guard `'` is written before, and taken away from: the above, and a text that begins with a `'` of its own.
inline bool may_follow_guard(std::string_view text) { return would_run(text) || text.starts_with('\''); }

}  // namespace tremplin::csv

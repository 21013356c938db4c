#pragma once

#include "scan/byte_block.h"

namespace tremplin::scan {

/// Lines as the fast front looks at them. All of these may read `base::kPadding` bytes beyond `end`.

inline std::size_t count_spaces(const char* at) {
  std::size_t count = 0;
  for (;;) {
    const std::uint32_t others = ~ByteBlock(at + count).equal(' ') & 0xFFFFU;
    if (others != 0) return count + first_bit(others);
    count += 16;
  }
}

inline const char* next_line(const char* at, const char* end) {
  if (at >= end) return end;
  const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
  return found ? static_cast<const char*>(found) + 1 : end;
}

inline bool is_break(const char* at, const char* end) {
  return at < end && (*at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n'));
}

/// A line without anything in it, or a comment alone; `first` is past its indentation.
inline bool is_idle_line(const char* first, const char* end) {
  return first >= end || *first == '#' || is_break(first, end);
}

inline bool is_item(const char* at, const char* end) {
  return at + 1 < end && at[0] == '-' && (at[1] == ' ' || is_break(at + 1, end));
}

struct Line {
  const char* at;
  std::size_t indent;
  const char* first() const { return at + indent; }
};

/// The first line from `at` on that is not idle; `end` where there is none.
inline Line next_content(const char* at, const char* end) {
  while (at < end) {
    const Line line{at, count_spaces(at)};
    if (!is_idle_line(line.first(), end)) return line;
    at = next_line(at + line.indent, end);
  }
  return {end, 0};
}

}  // namespace tremplin::scan

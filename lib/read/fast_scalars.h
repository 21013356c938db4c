#pragma once

#include <string_view>

#include "read/byte_block.h"

namespace tremplin {

/// A scalar on one line as the fast reader finds it. `at` is null where it is outside the subset.
struct FastScalar {
  const char* at = nullptr;
  /// Bytes in the source, quotes included.
  std::uint32_t length = 0;
  /// Without the quotes.
  std::string_view text;
  /// One past the scalar and, in a block, its line's end; in flow, at the `,` or `}` after it.
  const char* after = nullptr;

  explicit operator bool() const { return at != nullptr; }
};

/// The plain or quoted scalar at `at` that is the value of a block mapping's key, and the rest of its line: spaces, a
/// comment. Text beyond `end` is not looked at but for padding.
FastScalar scan_block_scalar(const char* at, const char* end);
/// The plain or quoted scalar at `at` within `{}` or `[]`, and the spaces after it.
FastScalar scan_flow_scalar(const char* at, const char* end);
/// One past the line's end after spaces and a comment; null where something else stands there. `end` ends a line.
const char* scan_line_rest(const char* at, const char* end);

}  // namespace tremplin

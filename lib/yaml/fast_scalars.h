#pragma once

#include <string_view>

#include "scan/byte_block.h"
#include "yaml/plain_scalar.h"

namespace tremplin::yaml {

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

/// Words with `n` are certainly not null where they do not go on as null does.
inline bool is_word_with_n(const char* at) {
  return (*at == 'n' || *at == 'N') && (at[1] | 0x20) >= 'a' && (at[1] | 0x20) <= 'z' && (at[1] | 0x20) != 'u';
}

/// True where a plain scalar may begin that is certainly not null.
inline bool begins_word(const char* at) { return scalar_start(*at) == ScalarStart::word || is_word_with_n(at); }
/// Which of 32 bytes end a word.
inline std::uint32_t word_stops(const char* at) {
  return scan::ByteBlock(at).not_word() | scan::ByteBlock(at + 16).not_word() << 16U;
}
/// Where the word ends of whose first bytes the stops are known.
inline const char* word_end(const char* at, std::uint32_t stops) {
  for (; stops == 0; stops = word_stops(at)) at += 32;
  return at + scan::first_bit(stops);
}
/// The word up to here has its line's rest for itself.
inline bool ends_line(const char* word_end) { return *word_end == '\n' && word_end[-1] != ':'; }

/// The end of the plain ASCII word at `at` that has its line's rest for itself, up to the line feed; null for anything
/// else, which `scan_block_scalar` may know. It does not ask where the text ends.
inline const char* scan_line_word(const char* at) {
  if (!begins_word(at)) return nullptr;
  const char* const end = word_end(at, word_stops(at));
  return ends_line(end) ? end : nullptr;
}

/// The plain or quoted scalar at `at` that is the value of a block mapping's key, and the rest of its line: spaces, a
/// comment. Text beyond `end` is not looked at but for padding.
FastScalar scan_block_scalar(const char* at, const char* end);
/// The plain or quoted scalar at `at` within `{}` or `[]`, and the spaces after it.
FastScalar scan_flow_scalar(const char* at, const char* end);
/// One past the line's end after spaces and a comment; null where something else stands there. `end` ends a line.
const char* scan_line_rest(const char* at, const char* end);

}  // namespace tremplin::yaml

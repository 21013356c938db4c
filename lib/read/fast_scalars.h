#pragma once

#include <array>
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

/// What every plain scalar of a line may begin with that is certainly not null.
constexpr std::array<bool, 256> make_word_beginnings() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 128; ++c)
    table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
  table['n'] = table['N'] = false;
  return table;
}
inline constexpr auto kWordBeginnings = make_word_beginnings();

/// Words with `n` are certainly not null where they do not go on as null does.
inline bool is_word_with_n(const char* at) {
  return (*at == 'n' || *at == 'N') && (at[1] | 0x20) >= 'a' && (at[1] | 0x20) <= 'z' && (at[1] | 0x20) != 'u';
}

/// The end of the plain ASCII word at `at` that has its line's rest for itself, up to the line feed; null for anything else,
/// which `scan_block_scalar` may know. It does not ask where the text ends.
inline const char* scan_line_word(const char* at) {
  if (!kWordBeginnings.data()[static_cast<unsigned char>(*at)] && !is_word_with_n(at)) return nullptr;
  std::uint32_t stops = ByteBlock(at).not_word();
  while (stops == 0) {
    at += 16;
    stops = ByteBlock(at).not_word();
  }
  at += first_bit(stops);
  return *at == '\n' && at[-1] != ':' ? at : nullptr;
}

/// The plain or quoted scalar at `at` that is the value of a block mapping's key, and the rest of its line: spaces, a
/// comment. Text beyond `end` is not looked at but for padding.
FastScalar scan_block_scalar(const char* at, const char* end);
/// The plain or quoted scalar at `at` within `{}` or `[]`, and the spaces after it.
FastScalar scan_flow_scalar(const char* at, const char* end);
/// One past the line's end after spaces and a comment; null where something else stands there. `end` ends a line.
const char* scan_line_rest(const char* at, const char* end);

}  // namespace tremplin

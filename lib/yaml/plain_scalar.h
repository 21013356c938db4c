#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tremplin::yaml {

/// Nesting beyond this is refused (FORMATS.md).
inline constexpr int kDeepest = 32;

/// The plain scalars that stand for nothing (YAML 1.2, core schema, as yaml-cpp has them).
inline bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// What a scalar that begins with a byte is, where all of YAML agrees on it: no indicator, no `-` that may be one, no
/// `.`. Both fast readers go by this table; a test holds it, and the null words, to yaml-cpp.
enum class ScalarStart : std::uint8_t {
  /// Left to yaml-cpp.
  other,
  quote,
  /// A plain scalar; it may be a null word.
  plain,
  /// A plain scalar of printed ASCII that is certainly not null.
  word
};

constexpr std::array<ScalarStart, 256> make_scalar_starts() {
  std::array<ScalarStart, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter || (c >= '0' && c <= '9') || c == '_' || c == '/' || c == '+' || c == '(')
      table[c] = ScalarStart::word;
    if (c >= 0x80) table[c] = ScalarStart::plain;
  }
  for (const char c : {'n', 'N', '~'}) table[static_cast<unsigned char>(c)] = ScalarStart::plain;
  table['"'] = table['\''] = ScalarStart::quote;
  return table;
}
inline constexpr auto kScalarStarts = make_scalar_starts();

inline ScalarStart scalar_start(char first) { return kScalarStarts.data()[static_cast<unsigned char>(first)]; }
inline bool begins_plain(char first) { return scalar_start(first) >= ScalarStart::plain; }

/// The first byte from `at` on that is no space; the text must have one.
inline const char* skip_spaces(const char* at) {
  while (*at == ' ') ++at;
  return at;
}

}  // namespace tremplin::yaml

#pragma once

#include <string_view>

namespace tremplin::yaml {

/// Nesting beyond this is refused (FORMATS.md).
inline constexpr int kDeepest = 32;

/// The plain scalars that stand for nothing (YAML 1.2, core schema, as yaml-cpp has them).
inline bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// The first byte from `at` on that is no space; the text must have one.
inline const char* skip_spaces(const char* at) {
  while (*at == ' ') ++at;
  return at;
}

}  // namespace tremplin::yaml

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tremplin::scan {

/// What one look at the bytes of a text finds, whatever kind of text it is.
struct TextScan {
  /// The first control character that no text has: all but tab, LF and CR.
  std::optional<std::size_t> control;
  /// The first byte of the first sequence that is not UTF-8.
  std::optional<std::size_t> not_utf8;
  /// Line feeds that three hyphens follow.
  std::vector<std::size_t> hyphens;

  /// Adds what the part that follows in the same text showed.
  void join(const TextScan& next);
};

/// Looks at the bytes of `text` from `begin` to `end`, places being those in the whole of it. Parts joined in order say
/// what one look says; `end` at most the size of the text.
TextScan scan_text(std::string_view text, std::size_t begin, std::size_t end);
TextScan scan_text(std::string_view text);

}  // namespace tremplin::scan

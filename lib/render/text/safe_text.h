#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tremplin::render {

// Text of files and file names as a terminal may show it: control characters as their pictures (␛), whatever is
// invisible, turns the direction of text or is not UTF-8 as U+FFFD. Each stays one character wide.

/// One code point: how many bytes it has in the text, what is shown, in how many columns.
struct Glyph {
  std::size_t size = 1;
  std::string_view shown;
  std::size_t width = 1;
};

/// `at` is inside `text`; `shown` points into `text` or at a constant.
Glyph glyph_at(std::string_view text, std::size_t at);

std::string safe_text(std::string_view text);
/// The same, cut after so many columns; the cut is shown by `…`.
std::string safe_text(std::string_view text, std::size_t columns);

}  // namespace tremplin::render

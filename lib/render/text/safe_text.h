#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tremplin/commands/safe_text.h"

namespace tremplin::render {

/// A character that must not reach a terminal or a page: control characters, what is invisible or turns the direction
/// of the text after it (U+200B, U+200F, U+061C, U+202A…), and what is no character at all. The one place that says so.
bool is_unsafe(char32_t c);

/// One code point: how many bytes it has in the text, what is shown, in how many columns.
struct Glyph {
  std::size_t size = 1;
  std::string_view shown;
  std::size_t width = 1;
};

/// `at` is inside `text`; `shown` points into `text` or at a constant.
Glyph glyph_at(std::string_view text, std::size_t at);

/// safe_text, cut after so many columns; the cut is shown by `…`.
std::string safe_text(std::string_view text, std::size_t columns);
using tremplin::safe_text;

}  // namespace tremplin::render

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tremplin/commands/safe_text.h"

namespace tremplin::render {

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

/// The same of text of several lines: their ends and tabs stay.
std::string safe_lines(std::string_view text);

}  // namespace tremplin::render

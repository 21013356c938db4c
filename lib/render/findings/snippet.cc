#include "render/findings/snippet.h"

#include <algorithm>

#include "render/text/safe_text.h"

namespace tremplin::render {
namespace {

constexpr std::size_t kColumns = 100;
// What is kept before the place where the line is cut.
constexpr std::size_t kBefore = 40;
constexpr std::string_view kCut = "…";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// True where the line from `from` on is wider than the columns.
bool is_too_wide(std::string_view line) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < line.size() && width <= kColumns;) {
    const Glyph glyph = glyph_at(line, at);
    width += glyph.width;
    at += glyph.size;
  }
  return width > kColumns;
}

// Where to begin: the line's start, or some characters before the place.
std::size_t first_byte(const QuotedPlace& place) {
  if (!is_too_wide(place.line)) return 0;
  std::size_t at = place.from;
  for (std::size_t left = kBefore; left > 0 && at > 0; --left) {
    --at;
    while (at > 0 && is_continuation(place.line[at])) --at;
  }
  return at;
}

}  // namespace

Snippet make_snippet(const QuotedPlace& place) {
  Snippet snippet;
  const std::size_t first = first_byte(place);
  std::size_t width = 0;
  std::size_t end_column = 0;
  if (first > 0) {
    snippet.line += kCut;
    width = 1;
  }
  std::size_t at = first;
  while (at < place.line.size() && width < kColumns) {
    const Glyph glyph = glyph_at(place.line, at);
    if (at <= place.from) snippet.caret_column = width;
    snippet.line += glyph.shown;
    width += glyph.width;
    at += glyph.size;
    if (at <= place.to) end_column = width;
  }
  if (place.from >= at) snippet.caret_column = width;
  if (at < place.line.size()) {
    snippet.line += kCut;
    if (place.to > at) end_column = width + 1;
  }
  snippet.caret_width = std::max(end_column, snippet.caret_column + 1) - snippet.caret_column;
  return snippet;
}

}  // namespace tremplin::render

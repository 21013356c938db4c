#include "render/text/safe_text.h"

#include <utf8proc.h>

#include "base/text.h"

namespace tremplin::render {
namespace {

// U+2400 to U+241F, three bytes each.
constexpr std::string_view kPictures = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟";
constexpr std::string_view kPictureOfDelete = "␡";
constexpr std::string_view kReplacement = "\uFFFD";

Glyph ascii_glyph(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20) return {1, kPictures.substr(3U * byte, 3), 1};
  if (byte == 0x7F) return {1, kPictureOfDelete, 1};
  return {1, text.substr(at, 1), 1};
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return ascii_glyph(text, at);
  utf8proc_int32_t c = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const auto used = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (used <= 0) return {1, kReplacement, 1};
  const auto size = static_cast<std::size_t>(used);
  if (base::is_unsafe(static_cast<char32_t>(c))) return {size, kReplacement, 1};
  return {size, text.substr(at, size), static_cast<std::size_t>(utf8proc_charwidth(c))};
}

std::string safe_text(std::string_view text, std::size_t columns) {
  std::string out;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    const bool is_last = at + glyph.size >= text.size();
    // The last column is kept for the mark of a cut.
    if (width + glyph.width > columns - (is_last ? 0 : 1)) return out + "…";
    out += glyph.shown;
    width += glyph.width;
    at += glyph.size;
  }
  return out;
}

std::string safe_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    out += text[at] == '\n' || text[at] == '\t' ? text.substr(at, 1) : glyph.shown;
    at += glyph.size;
  }
  return out;
}

}  // namespace tremplin::render

namespace tremplin {

std::string safe_text(std::string_view text) { return render::safe_text(text, SIZE_MAX); }

}  // namespace tremplin

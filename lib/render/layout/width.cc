#include "render/layout/width.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::render {
namespace {

bool is_space(char32_t c) { return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// A percent sign stays with its figure.
std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.starts_with('%') && !words.empty()) {
      const auto start = static_cast<std::size_t>(words.back().data() - text.data());
      words.back() = text.substr(start, end - start);
    } else if (!word.empty()) {
      words.push_back(word);
    }
    at = end + 1;
  }
  return words;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  bool space_due = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t c = base::take_code_point(text, at);
    if (is_space(c)) {
      space_due = !out.empty();
      continue;
    }
    if (base::is_unsafe(c)) continue;
    if (space_due) out += ' ';
    space_due = false;
    out += text.substr(before, at - before);
  }
  return out;
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  // U+00E0..U+00FE but the division sign: é, à, ê… in UTF-8.
  if (text.size() < 2 || text[0] != '\xC3') return text;
  const auto second = static_cast<unsigned char>(text[1]);
  if (second >= 0xA0 && second <= 0xBE && second != 0xB7) text[1] = static_cast<char>(second - 0x20);
  return text;
}

std::string pad_right(std::string text, std::size_t width) {
  const std::size_t own = base::display_width(text);
  if (own < width) text.append(width - own, ' ');
  return text;
}

std::string pad_left(const std::string& text, std::size_t width) {
  const std::size_t own = base::display_width(text);
  return own < width ? std::string(width - own, ' ') + text : text;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  if (base::display_width(text) <= width) return {std::string(text)};
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::string_view word : words_in(text)) {
    const std::size_t size = base::display_width(word);
    if (!lines.back().empty() && used + 1 + size > width) {
      lines.emplace_back();
      used = 0;
    }
    if (!lines.back().empty()) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += size;
  }
  return lines;
}

void append_lines(std::string& out, std::string_view text, std::size_t width, std::string_view first,
                  std::string_view rest) {
  std::string_view before = first;
  for (const std::string& line : wrapped(text, width > rest.size() ? width - rest.size() : width)) {
    out += before;
    out += line + '\n';
    before = rest;
  }
}

void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::string_view indent) {
  append_lines(out, text, width, {}, indent);
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view word : words_in(text)) longest = std::max(longest, base::display_width(word));
  return longest;
}

}  // namespace tremplin::render

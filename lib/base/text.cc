#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include <utf8proc.h>

namespace tremplin::base {
namespace {

constexpr bool is_code_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

constexpr std::array<bool, 256> make_identifier_characters() {
  std::array<bool, 256> table{};
  for (int i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    table[static_cast<std::size_t>(i)] =
        is_code_character(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == ':' || c == '/';
  }
  return table;
}
constexpr auto kIdentifierCharacters = make_identifier_characters();

bool is_identifier_character(char c) { return kIdentifierCharacters[static_cast<unsigned char>(c)]; }

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool is_white(utf8proc_int32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x3000;
}

// Empty where it is not UTF-8. The library, in C, says by a number that it lacked memory: no reason to compare less.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* result = nullptr;
  const auto size = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &result,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) return {};
  return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

// One code point of UTF-8 text that is known to be valid.
utf8proc_int32_t next_code_point(std::string_view text, std::size_t& at) {
  utf8proc_int32_t c = 0;
  const auto used = utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  at += used > 0 ? static_cast<std::size_t>(used) : 1;
  return used > 0 ? c : -1;
}

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

// No-break, narrow and thin.
constexpr std::array<std::string_view, 3> kWideSpaces = {"\u00A0", "\u202F", "\u2009"};
// Of no width; the second is the byte-order mark too.
constexpr std::array<std::string_view, 2> kUnseen = {"\u200B", "\uFEFF"};

// How long the first is for which `holds`; 0 where there is none.
template <class Texts, class Holds>
std::size_t length_of_one(const Texts& texts, Holds holds) {
  const auto found = std::find_if(texts.begin(), texts.end(), holds);
  return found == texts.end() ? 0 : found->size();
}

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Bytes of the blank that a text begins or ends with. Most end in plain letters: these are told by one byte.
template <class Holds>
std::size_t blank_at(char end, Holds holds) {
  if (is_ascii(end)) return is_blank(end) ? 1 : 0;
  return std::max(length_of_one(kWideSpaces, holds), length_of_one(kUnseen, holds));
}
std::size_t blank_before(std::string_view text) {
  return text.empty() ? 0 : blank_at(text.front(), [&](std::string_view one) { return text.starts_with(one); });
}
std::size_t blank_after(std::string_view text) {
  return text.empty() ? 0 : blank_at(text.back(), [&](std::string_view one) { return text.ends_with(one); });
}

std::string composed_and_folded(std::string_view text) {
  if (is_ascii(text)) {
    std::string out(text);
    for (char& c : out) c = to_lower(c);
    return out;
  }
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

// Edits between two short texts: insertion, deletion, change, transposition of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// Length of the UTF-8 sequence at `at`, 0 where it is not one.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  utf8proc_int32_t c = 0;
  const auto used = utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  return used > 0 ? static_cast<std::size_t>(used) : 0;
}

// A whole character of two bytes, such as the accented letters of French.
bool is_pair(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return at + 1 < text.size() && byte(at) >= 0xC2 && byte(at) <= 0xDF && (byte(at + 1) & 0xC0U) == 0x80;
}

// Of eight bytes, how many come before the first that is not ASCII.
std::size_t leading_ascii(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  eight &= 0x8080808080808080U;
  if constexpr (std::endian::native == std::endian::big) return static_cast<std::size_t>(std::countl_zero(eight)) / 8;
  return static_cast<std::size_t>(std::countr_zero(eight)) / 8;
}

bool is_same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return to_lower(x) == to_lower(y); });
}

}  // namespace

void append_code_point(std::string& out, char32_t c) {
  utf8proc_uint8_t buffer[4];
  const auto used = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), buffer);
  for (utf8proc_ssize_t i = 0; i < used; ++i) out.push_back(static_cast<char>(buffer[i]));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_code(std::string_view text) {
  return !text.empty() && text[0] != '-' && std::all_of(text.begin(), text.end(), is_code_character);
}

bool is_identifier(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), is_identifier_character);
}

std::string folded(std::string_view text) {
  const std::string plain = composed_and_folded(text);
  std::string out;
  bool space_due = false;
  for (std::size_t at = 0; at < plain.size();) {
    const auto c = next_code_point(plain, at);
    if (is_white(c)) {
      space_due = !out.empty();
      continue;
    }
    if (space_due) out.push_back(' ');
    space_due = false;
    append_code_point(out, c == 0x2019 ? U'\'' : static_cast<char32_t>(c));
  }
  return out;
}

std::string loosely_folded(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    for (const char one : text) {
      const char c = to_lower(one);
      if (is_digit(c) || (c >= 'a' && c <= 'z')) out.push_back(c);
    }
    return out;
  }
  const std::string plain = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                             UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
  for (std::size_t at = 0; at < plain.size();) {
    const auto c = next_code_point(plain, at);
    const auto category = utf8proc_category(c);
    const bool is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    if (is_letter || category == UTF8PROC_CATEGORY_ND) append_code_point(out, static_cast<char32_t>(c));
  }
  return out;
}

bool are_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::size_t space_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ') return 1;
  if (is_ascii(text[0])) return 0;
  return length_of_one(kWideSpaces, [&](std::string_view space) { return text.starts_with(space); });
}

std::string without_spaces(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t space = space_size(text);
    if (space == 0) out += text[0];
    text.remove_prefix(std::max<std::size_t>(space, 1));
  }
  return out;
}

std::string_view trimmed_of_all_spaces(std::string_view text) {
  while (const std::size_t size = blank_before(text)) text.remove_prefix(size);
  while (const std::size_t size = blank_after(text)) text.remove_suffix(size);
  return text;
}

std::optional<std::string_view> nearest(std::string_view text, std::span<const std::string_view> candidates) {
  if (text.size() > 100) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t least = std::min<std::size_t>(3, std::max<std::size_t>(1, text.size() / 3)) + 1;
  for (const std::string_view candidate : candidates) {
    if (is_same_but_for_case(text, candidate)) return candidate;
    if (candidate.size() + 3 < text.size() || text.size() + 3 < candidate.size()) continue;
    const std::size_t distance = edit_distance(text, candidate);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

std::optional<std::string_view> nearest_key(std::string_view text, std::span<const std::string_view> keys) {
  if (const auto near = nearest(text, keys)) return near;
  std::optional<std::string_view> found;
  for (const std::string_view key : keys) {
    if (text.empty() || !key.starts_with(text) || !key.substr(text.size()).starts_with('_')) continue;
    if (found) return std::nullopt;
    found = key;
  }
  return found;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size()) {
      const std::size_t ascii = leading_ascii(text.data() + at);
      at += ascii;
      if (ascii == 8) continue;
    } else if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = is_pair(text, at) ? 2 : sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_unsafe(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == 0x7F;
  // Letters by their category, but nothing is seen of them: what Hangul fills up with.
  if (c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0) return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return false;
  }
}

char32_t take_code_point(std::string_view text, std::size_t& at) {
  const auto c = next_code_point(text, at);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

bool has_unsafe(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_unsafe(take_code_point(text, at))) return true;
  return false;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = next_code_point(text, at);
    width += c < 0 ? 1 : static_cast<std::size_t>(utf8proc_charwidth(c));
  }
  return width;
}

}  // namespace tremplin::base

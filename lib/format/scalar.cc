#include "format/scalar.h"
#include "base/text.h"
#include "yaml/plain_scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace tremplin::format {
namespace {

// Indicators (YAML 1.2, 5.3), and what a plain scalar may not begin with beside them.
bool begins_plain(std::string_view text) {
  constexpr std::string_view kNever = "?:,[]{}#&*!|>'\"%@`=<~ ";
  if (text.empty() || kNever.find(text.front()) != std::string_view::npos) return false;
  if (text.front() == '-' || text.front() == '.') return text.size() > 1 && text[1] != ' ' && text[1] != text[0];
  return true;
}

bool is_plain_safe(std::string_view text, ScalarPlace place) {
  if (!begins_plain(text) || base::has_unsafe(text)) return false;
  if (text.back() == ' ' || text.back() == ':') return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (yaml::is_null_word(text)) return false;
  // yaml-cpp ends a plain scalar at `?` and `:` too between brackets.
  return place == ScalarPlace::block || text.find_first_of(",[]{}?:") == std::string_view::npos;
}

bool is_switch_or_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 13> kWords = {"null", "true", "false", "yes",  "no",    "on",   "off",
                                                       "y",    "n",    ".inf",  ".nan", "-.inf", "+.inf"};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), base::to_lower);
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

// Whatever YAML 1.1 and 1.2 could read as a number, a time or a date begins with a digit behind signs and points, and
// has no letters but these.
bool is_number_or_date(std::string_view text) {
  const std::size_t first = text.find_first_not_of("+-.");
  if (first > 2 || !base::is_digit(text[first])) return false;
  if (text.find_first_not_of("0123456789+-.:_eEtTzZ ") == std::string_view::npos) return true;
  const std::string_view rest = text.substr(first);
  if (rest.size() < 2 || rest[0] != '0' || std::string_view("xXoObB").find(rest[1]) == std::string_view::npos)
    return false;
  return rest.substr(2).find_first_not_of("0123456789abcdefABCDEF_") == std::string_view::npos;
}

// What is not seen is written by its number, so that whoever reads the file knows that it is there.
std::string escape_of(char32_t c) {
  const auto number = static_cast<std::uint32_t>(c);
  if (number < 0x100) return fmt::format("\\x{:02X}", number);
  return number < 0x10000 ? fmt::format("\\u{:04X}", number) : fmt::format("\\U{:08X}", number);
}

void append_escaped(std::string& out, char32_t c, std::string_view bytes) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (base::is_unsafe(c))
    out += escape_of(c);
  else
    out += bytes;
}

}  // namespace

bool looks_typed(std::string_view text) { return is_switch_or_nothing(text) || is_number_or_date(text); }

std::string quoted_scalar(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t c = base::take_code_point(text, at);
    append_escaped(out, c, text.substr(before, at - before));
  }
  return out + '"';
}

std::string yaml_scalar(std::string_view text, ScalarPlace place) {
  return is_plain_safe(text, place) ? std::string(text) : quoted_scalar(text);
}

}  // namespace tremplin::format

#include "format/scalar.h"
#include "base/text.h"
#include "yaml/plain_scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tremplin::format {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Line ends of Unicode (NEL, LS, PS), the no-break mark and C1 controls: some readers break lines there or refuse them.
bool has_awkward_character(std::string_view text) {
  constexpr std::array<std::string_view, 3> kAwkward = {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"};
  if (std::any_of(text.begin(), text.end(), is_control)) return true;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return std::any_of(kAwkward.begin(), kAwkward.end(),
                     [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

// Indicators (YAML 1.2, 5.3), and what a plain scalar may not begin with beside them.
bool begins_plain(std::string_view text) {
  constexpr std::string_view kNever = "?:,[]{}#&*!|>'\"%@`=<~ ";
  if (text.empty() || kNever.find(text.front()) != std::string_view::npos) return false;
  if (text.front() == '-' || text.front() == '.') return text.size() > 1 && text[1] != ' ' && text[1] != text[0];
  return true;
}

bool is_plain_safe(std::string_view text, ScalarPlace place) {
  if (!begins_plain(text) || has_awkward_character(text)) return false;
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

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (is_control(c)) {
    out += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
  } else {
    out += c;
  }
}

}  // namespace

bool looks_typed(std::string_view text) { return is_switch_or_nothing(text) || is_number_or_date(text); }

std::string quoted_scalar(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) append_escaped(out, c);
  return out + '"';
}

std::string yaml_scalar(std::string_view text, ScalarPlace place) {
  return is_plain_safe(text, place) ? std::string(text) : quoted_scalar(text);
}

}  // namespace tremplin::format

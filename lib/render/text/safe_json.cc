#include "render/text/safe_json.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace tremplin::render {
namespace {

// Control characters below a space are escaped by JSON itself, or stand between values.
bool may_be_unsafe(char c) { return static_cast<unsigned char>(c) >= 0x7F; }

// As UTF-16 has it, in one unit or two.
std::string json_escape_of(char32_t c) {
  const auto number = static_cast<unsigned>(c);
  if (number < 0x10000) return fmt::format("\\u{:04x}", number);
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0U + (number >> 10U), 0xDC00U + (number & 0x3FFU));
}

}  // namespace

std::string safe_json(std::string json) {
  const auto first = std::find_if(json.begin(), json.end(), may_be_unsafe);
  if (first == json.end()) return json;
  std::string out(json.begin(), first);
  for (auto at = static_cast<std::size_t>(first - json.begin()); at < json.size();) {
    const std::size_t before = at;
    if (!may_be_unsafe(json[at])) {
      out += json[at++];
      continue;
    }
    const char32_t c = base::take_code_point(json, at);
    if (base::is_unsafe(c))
      out += json_escape_of(c);
    else
      out.append(json, before, at - before);
  }
  return out;
}

}  // namespace tremplin::render

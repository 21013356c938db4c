#include "documents/values/plain_number.h"

#include <algorithm>

#include "base/text.h"
#include "tremplin/numbers.h"

namespace tremplin::documents {
namespace {

constexpr std::size_t kThousands = 3;

// Three digits, then no further one.
bool is_group_of_thousands(std::string_view text) {
  return text.size() >= kThousands && base::are_digits(text.substr(0, kThousands)) &&
         (text.size() == kThousands || !base::is_digit(text[kThousands]));
}

// Nothing where a space stands elsewhere than between thousands.
std::optional<std::string> without_spaces_between_thousands(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = base::space_size(text.substr(at));
    if (space == 0) {
      out.push_back(text[at++]);
      continue;
    }
    at += space;
    if (out.empty() || !base::is_digit(out.back()) || !is_group_of_thousands(text.substr(at))) return std::nullopt;
  }
  return out;
}

// `1120,50` and `1.120,50` with a point for the comma and none before it.
std::optional<std::string> with_point_for_comma(std::string text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string::npos) return text;
  std::string whole = text.substr(0, comma);
  if (const std::size_t point = whole.rfind('.'); point != std::string::npos && comma - point != kThousands + 1)
    return std::nullopt;
  std::erase(whole, '.');
  return whole + "." + text.substr(comma + 1);
}

// As spreadsheets write a value of a long format; three digits may be thousands.
void drop_idle_noughts(std::string& text) {
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.size() <= point + kThousands + 1) return;
  text.erase(std::max(text.find_last_not_of('0') + 1, point + 3));
}

}  // namespace

std::optional<std::string> plain_number(std::string_view text) {
  auto plain = without_spaces_between_thousands(text);
  if (plain) plain = with_point_for_comma(std::move(*plain));
  if (!plain) return std::nullopt;
  drop_idle_noughts(*plain);
  return parse_decimal(*plain, 2) ? plain : std::nullopt;
}

}  // namespace tremplin::documents

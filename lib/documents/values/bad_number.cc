#include "documents/values/bad_number.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "tremplin/numbers.h"

namespace tremplin::documents {
namespace {

constexpr std::array<std::string_view, 4> kUnits = {"€", "euros", "EUR", "h"};

// `1.234,50` and `1,234` have a mark too many, or one that people read in two ways.
bool is_decimal_comma(std::string_view text) {
  constexpr std::size_t kThousands = 3;
  const std::size_t comma = text.find(',');
  if (text.find('.') != std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) return false;
  const auto digits = static_cast<std::size_t>(
      std::count_if(text.begin() + static_cast<std::ptrdiff_t>(comma), text.end(), base::is_digit));
  return digits != kThousands;
}

bool is_number(Code code, std::string_view text) {
  if (code == Code::bad_share) return parse_share(text).has_value();
  return parse_decimal(text, code == Code::bad_count ? 0 : 2).has_value();
}

}  // namespace

std::string number_meant(Code code, std::string_view text) {
  std::string plain = base::without_spaces(text);
  for (const std::string_view unit : kUnits)
    if (plain.ends_with(unit)) plain.resize(plain.size() - unit.size());
  if (const std::size_t comma = plain.find(','); comma != std::string::npos) {
    if (!is_decimal_comma(plain)) return {};
    plain[comma] = '.';
  }
  // `0.25` may mean 25 % or a quarter of one; from 1 on nobody doubts.
  const bool lacks_sign =
      code == Code::bad_share && !plain.empty() && plain.front() >= '1' && plain.front() <= '9' && plain.back() != '%';
  if (lacks_sign) plain += '%';
  return plain != text && is_number(code, plain) ? plain : std::string();
}

void add_bad_number(Code code, Place place, std::string_view name, std::string_view text,
                    diagnostics::Diagnostics& diagnostics) {
  const std::string meant = number_meant(code, text);
  const Bilingual here = meant.empty() ? Bilingual{} : Bilingual{" – here ", " – ici "};
  diagnostics.add(code, place,
                  {std::string(name), std::string(text), here, meant.empty() ? std::string() : "`" + meant + "`"});
}

}  // namespace tremplin::documents

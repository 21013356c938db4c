#include "documents/values/bad_number.h"

#include <array>
#include <span>

#include "base/text.h"
#include "documents/values/plain_number.h"
#include "tremplin/numbers.h"

namespace tremplin::documents {
namespace {

constexpr std::array<std::string_view, 3> kMoneyUnits = {"€", "EUR", "euros"};
constexpr std::array<std::string_view, 2> kHours = {"h", "H"};

// What people write behind a number of this kind.
std::span<const std::string_view> units_of(Code code) {
  if (code == Code::bad_money) return kMoneyUnits;
  if (code == Code::bad_decimal) return kHours;
  return {};
}

std::string_view without_ending(std::string_view text, std::string_view ending) {
  if (text.ends_with(ending)) text.remove_suffix(ending.size());
  return base::trimmed_of_all_spaces(text);
}

bool is_of_kind(Code code, std::string_view number) {
  const auto value = parse_decimal(number, code == Code::bad_count ? 0 : 2);
  return value && (*value >= 0 || code == Code::bad_points);
}

std::string as_number(Code code, std::string_view text) {
  for (const std::string_view unit : units_of(code)) text = without_ending(text, unit);
  const auto number = plain_number(text);
  return number && is_of_kind(code, *number) ? *number : std::string();
}

// A bare number up to 1 may be a fraction of one.
std::string as_share(std::string_view text) {
  constexpr Share kOne{100};
  constexpr Share kWhole{10'000};
  const bool has_sign = text.ends_with('%');
  const auto number = plain_number(without_ending(text, "%"));
  const auto share = number ? parse_share(*number + "%") : std::nullopt;
  if (!share || *share < (has_sign ? Share{} : kOne) || *share > kWhole) return {};
  return !has_sign && *share == kOne ? std::string() : *number + "%";
}

}  // namespace

std::string number_meant(Code code, std::string_view text) {
  std::string meant = code == Code::bad_share ? as_share(text) : as_number(code, text);
  return meant == text ? std::string() : meant;
}

void add_bad_number(Code code, Place place, std::string_view name, std::string_view text,
                    diagnostics::Diagnostics& diagnostics) {
  const std::string meant = number_meant(code, text);
  const Bilingual here = meant.empty() ? Bilingual{} : Bilingual{" – here ", " – ici "};
  diagnostics.add(code, place,
                  {std::string(name), std::string(text), here, meant.empty() ? std::string() : "`" + meant + "`"});
}

}  // namespace tremplin::documents

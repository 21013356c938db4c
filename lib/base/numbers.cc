#include "tremplin/numbers.h"
#include "base/text.h"

#include <fmt/format.h>

namespace tremplin {
namespace {

constexpr std::int64_t kLimit = 1'000'000'000'000'000;

// The digits of a whole part: at least one, no leading zero.
bool is_whole(std::string_view text) {
  if (text.empty() || (text.size() > 1 && text[0] == '0')) return false;
  for (const char c : text)
    if (!base::is_digit(c)) return false;
  return true;
}

// Half to even, of numbers of 0 or more.
template <class Number>
Number rounded_quotient(Number number, Number of) {
  Number quotient = number / of;
  const Number twice = (number - quotient * of) * 2;
  if (twice > of || (twice == of && quotient % 2 != 0)) ++quotient;
  return quotient;
}

// Of one to six digits without a sign or a point, as most numbers are written.
std::optional<std::int64_t> parse_small_whole(std::string_view text) {
  if (text.empty() || text.size() > 6 || (text[0] == '0' && text.size() > 1)) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!base::is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals) {
  if (const auto small = parse_small_whole(text)) return *small * power_of_ten(decimals);
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (!is_whole(whole) || whole.size() > 15 || part.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
  if (point != std::string_view::npos && part.empty()) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  if (value > kLimit / power_of_ten(decimals)) return std::nullopt;
  for (int i = 0; i < decimals; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (at < part.size() && !base::is_digit(part[at])) return std::nullopt;
    value = value * 10 + (at < part.size() ? part[at] - '0' : 0);
  }
  return negative ? -value : value;
}

std::optional<Share> parse_share(std::string_view text) {
  if (text.empty() || text.back() != '%') return std::nullopt;
  text.remove_suffix(1);
  if (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const auto value = parse_decimal(text, 2);
  if (!value || *value > 100'000 || *value < -100'000) return std::nullopt;
  return Share{static_cast<std::int32_t>(*value)};
}

std::string format_decimal(std::int64_t value, int decimals) {
  if (decimals == 0) return fmt::format("{}", value);
  const std::int64_t power = power_of_ten(decimals);
  const std::int64_t size = value < 0 ? -value : value;
  return fmt::format("{}{}.{:0{}}", value < 0 ? "-" : "", size / power, size % power, decimals);
}

std::string format_decimal_trimmed(std::int64_t value, int decimals) {
  std::string text = format_decimal(value, decimals);
  if (decimals == 0) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string format_share(Share share) { return format_decimal_trimmed(share.hundredths, 2) + "%"; }

std::int64_t round_half_even(std::int64_t count, std::int64_t of, int decimals) {
  __extension__ using Wide = __int128;
  const std::int64_t power = power_of_ten(decimals);
  if (count <= INT64_MAX / 2 / power) return rounded_quotient(count * power, of);
  return static_cast<std::int64_t>(rounded_quotient(static_cast<Wide>(count) * power, static_cast<Wide>(of)));
}

bool is_met(std::int64_t count, std::int64_t of, Share target) {
  __extension__ using Wide = __int128;
  return static_cast<Wide>(count) * 10'000 >= static_cast<Wide>(target.hundredths) * of;
}

}  // namespace tremplin

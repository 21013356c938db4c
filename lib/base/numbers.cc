#include "tremplin/numbers.h"
#include "base/text.h"

#include <algorithm>

#include <fmt/format.h>

namespace tremplin {
namespace {

constexpr std::int64_t kLimit = 1'000'000'000'000'000;

// Half to even, of numbers of 0 or more.
template <class Number>
Number rounded_quotient(Number number, Number of) {
  Number quotient = number / of;
  const Number twice = (number - quotient * of) * 2;
  if (twice > of || (twice == of && quotient % 2 != 0)) ++quotient;
  return quotient;
}

// The digits from `at` on, behind those of `value`; `at` is moved to what follows them.
std::int64_t read_digits(std::string_view text, std::size_t& at, std::int64_t value) {
  for (; at < text.size() && base::is_digit(text[at]); ++at) value = value * 10 + (text[at] - '0');
  return value;
}

}  // namespace

std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals) {
  constexpr std::size_t kLongest = 15;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  std::size_t at = 0;
  const std::size_t digits = std::min(text.size(), kLongest);
  std::int64_t value = read_digits(text.substr(0, digits), at, 0);
  if (at == 0 || (text[0] == '0' && at > 1) || value > kLimit / power_of_ten(decimals)) return std::nullopt;
  int missing = decimals;
  if (at < text.size()) {
    const std::size_t part = at + 1;
    if (text[at] != '.' || part == text.size() || text.size() - part > static_cast<std::size_t>(decimals))
      return std::nullopt;
    value = read_digits(text, ++at, value);
    if (at < text.size()) return std::nullopt;
    missing -= static_cast<int>(at - part);
  }
  value *= power_of_ten(missing);
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

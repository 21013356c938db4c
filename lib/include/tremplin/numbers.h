#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tremplin/export.h"

namespace tremplin {

/// A share or a target, in hundredths of a percent: 22.5 % is 2250. Exact.
struct Share {
  std::int32_t hundredths = 0;
  friend constexpr auto operator<=>(Share, Share) = default;
};

/// An amount of money in euro cents.
struct Money {
  std::int64_t cents = 0;
  friend constexpr auto operator<=>(Money, Money) = default;
};

/// A plain number with at most two decimals, in hundredths: hours, months, FTE, points.
struct Decimal {
  std::int64_t hundredths = 0;
  friend constexpr auto operator<=>(Decimal, Decimal) = default;
};

/// A rate that is a count over a denominator until it is printed. No rate where `of` is 0.
struct Rate {
  std::int64_t count = 0;
  std::int64_t of = 0;
  constexpr bool is_defined() const { return of > 0; }
};

/// For 0 to 18 decimals. The table has a name of its own: within the function it would be made at every call.
inline constexpr auto kPowersOfTen = [] {
  std::array<std::int64_t, 19> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();
constexpr std::int64_t power_of_ten(int decimals) { return kPowersOfTen[static_cast<std::size_t>(decimals)]; }

/// A plain decimal: no sign but `-`, no exponent, no leading zero, at most `decimals` decimals. The value comes back
/// times 10^decimals; nothing for any other text and beyond 10^15.
TREMPLIN_EXPORT std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals);
/// `22.5%`; nothing without the sign, with more than two decimals, or outside -1000 % to 1000 %.
TREMPLIN_EXPORT std::optional<Share> parse_share(std::string_view text);
/// `22.5%`, with no more decimals than it needs; a point whatever the language.
TREMPLIN_EXPORT std::string format_share(Share share);
/// `value` / 10^decimals with no more decimals than needed (`trim`) or with all of them.
TREMPLIN_EXPORT std::string format_decimal(std::int64_t value, int decimals);
TREMPLIN_EXPORT std::string format_decimal_trimmed(std::int64_t value, int decimals);

/// count/of rounded half to even on the exact fraction, times 10^decimals. `of` > 0, 0 <= count <= 10^12.
TREMPLIN_EXPORT std::int64_t round_half_even(std::int64_t count, std::int64_t of, int decimals);
/// count >= target x of, in integers: 3 of 5 meets 60 %.
TREMPLIN_EXPORT bool is_met(std::int64_t count, std::int64_t of, Share target);

}  // namespace tremplin

#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "tremplin/date.h"

namespace tremplin::base {

namespace date_parts {

inline constexpr int kFirstYear = 1900;
inline constexpr int kYears = 200;

/// The first day of each month of those years, and of the month after them.
constexpr std::array<std::int32_t, kYears * 12 + 1> make_months() {
  using namespace std::chrono;
  std::array<std::int32_t, kYears * 12 + 1> months{};
  for (int i = 0; i <= kYears * 12; ++i) {
    const year_month_day first{year{kFirstYear + i / 12}, month{static_cast<unsigned>(i % 12 + 1)}, day{1}};
    months[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(sys_days{first}.time_since_epoch().count());
  }
  return months;
}
inline constexpr auto kMonths = make_months();
/// The days of those years, and where a day stands among them; at least as many where it is none of them.
inline constexpr std::size_t kDays = kMonths.back() - kMonths.front();
inline std::size_t place_of(Date date) { return static_cast<std::size_t>(std::int64_t{date.days} - kMonths.front()); }

inline constexpr std::uint64_t kHigh = 0x8080808080808080U;
/// Added to a byte it sets the high bit where the byte is more than nine.
inline constexpr std::uint64_t kBeyondNine = 0x7676767676767676U;
inline bool has_no_digit(std::uint64_t digits) { return ((digits | (digits + kBeyondNine)) & kHigh) != 0; }

/// The first byte lowest.
inline std::uint64_t load_little(const char* at, std::size_t size) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, size);
  return std::endian::native == std::endian::little ? value : __builtin_bswap64(value);
}

}  // namespace date_parts

/// As `make_date`, without a call for the years of these two centuries.
inline Date date_of(unsigned year, unsigned month, unsigned day) {
  using namespace date_parts;
  const unsigned since = year - kFirstYear;
  if (since >= kYears) return make_date(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
  if (month - 1 >= 12) return {};
  const std::size_t at = since * 12 + month - 1;
  const auto days = static_cast<unsigned>(kMonths[at + 1] - kMonths[at]);
  return day - 1 < days ? Date{kMonths[at] + static_cast<std::int32_t>(day) - 1} : Date{};
}

/// As `parse_date`; unset where that gives nothing.
inline Date read_date(std::string_view text) {
  using namespace date_parts;
  if (text.size() != 10) return {};
  // The values of the digits, and zeros for the hyphens.
  const std::uint64_t month = load_little(text.data(), 8) ^ 0x2D30302D30303030U;
  const std::uint64_t day = load_little(text.data() + 8, 2) ^ 0x3030U;
  constexpr std::uint64_t kHyphens = 0xFF0000FF00000000U;
  if ((month & kHyphens) != 0 || has_no_digit(month) || has_no_digit(day)) return {};
  // Each byte with the one after it makes two digits.
  const auto pair = [both = month * 10 + (month >> 8U)](unsigned at) {
    return static_cast<unsigned>(both >> at * 8U & 0xFFU);
  };
  return date_of(pair(0) * 100 + pair(2), pair(5), static_cast<unsigned>((day & 0xFFU) * 10 + (day >> 8U)));
}

/// `31/12/2009` as `2009-12-31`; empty for what is no day written so.
inline std::string iso_of_french_day(std::string_view text) {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return {};
  const std::string iso = {text[6], text[7], text[8], text[9], '-', text[3], text[4], '-', text[0], text[1]};
  return read_date(iso).is_set() ? iso : std::string();
}

}  // namespace tremplin::base

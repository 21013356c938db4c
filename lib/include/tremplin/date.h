#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tremplin/export.h"

namespace tremplin {

/// A calendar day of the Gregorian calendar, held as days since 1970-01-01. Years 0001 to 9999.
struct Date {
  static constexpr std::int32_t kNone = INT32_MIN;

  std::int32_t days = kNone;

  constexpr bool is_set() const { return days != kNone; }
  friend constexpr auto operator<=>(Date, Date) = default;
};

/// Year, month 1..12, day 1..31.
struct CivilDate {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// A closed range of days: both ends belong to it.
struct DateRange {
  Date from;
  Date to;

  constexpr bool contains(Date day) const { return from <= day && day <= to; }
  constexpr bool overlaps(const DateRange& other) const { return from <= other.to && other.from <= to; }
};

/// The day of a year, month and day; unset where there is no such day (2009-02-29).
TREMPLIN_EXPORT Date make_date(int year, int month, int day);
TREMPLIN_EXPORT CivilDate to_civil(Date date);
TREMPLIN_EXPORT int year_of(Date date);
/// `YYYY-MM-DD` exactly; nothing for any other text and for days that do not exist.
TREMPLIN_EXPORT std::optional<Date> parse_date(std::string_view text);
/// `DD/MM/YYYY` exactly, as French spreadsheets and the payment agency write it.
TREMPLIN_EXPORT std::optional<Date> parse_french_date(std::string_view text);
/// `YYYY-MM-DD`; empty for an unset date.
TREMPLIN_EXPORT std::string format_date(Date date);
/// The same day `months` later (or earlier), the day clamped to the end of a shorter month.
TREMPLIN_EXPORT Date add_months(Date date, int months);
TREMPLIN_EXPORT Date add_days(Date date, int days);

}  // namespace tremplin

#include "tremplin/date.h"

#include <chrono>

#include "base/read_date.h"

namespace tremplin {
namespace {

std::chrono::year_month_day civil_of_any(Date date) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

// By the table of months in the years that it has.
std::chrono::year_month_day civil(Date date) {
  using namespace base::date_parts;
  const std::size_t since = place_of(date);
  if (since >= kDays) return civil_of_any(date);
  // By twelfths of 365.3 days: this is the month, or the one before it.
  std::size_t month = since * 120 / 3653;
  if (kMonths[month + 1] <= date.days) ++month;
  const auto at = static_cast<int>(month);
  return {std::chrono::year{kFirstYear + at / 12}, std::chrono::month{static_cast<unsigned>(at % 12 + 1)},
          std::chrono::day{static_cast<unsigned>(date.days - kMonths[month] + 1)}};
}

// The value of `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<Date> if_set(Date date) { return date.is_set() ? std::optional(date) : std::nullopt; }

}  // namespace

Date make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || day < 1) return {};
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return {};
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

CivilDate to_civil(Date date) {
  const auto ymd = civil(date);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int year_of(Date date) { return static_cast<int>(civil(date).year()); }

std::optional<Date> parse_date(std::string_view text) { return if_set(base::read_date(text)); }

std::optional<Date> parse_french_date(std::string_view text) {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
  return if_set(make_date(digits(text, 6, 4), digits(text, 3, 2), digits(text, 0, 2)));
}

std::string format_date(Date date) {
  if (!date.is_set()) return {};
  const CivilDate c = to_civil(date);
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  return {digit(c.year / 1000),
          digit(c.year / 100),
          digit(c.year / 10),
          digit(c.year),
          '-',
          digit(c.month / 10),
          digit(c.month),
          '-',
          digit(c.day / 10),
          digit(c.day)};
}

Date add_months(Date date, int months) {
  using namespace std::chrono;
  const auto ymd = civil(date);
  const year_month shifted = ymd.year() / ymd.month() + std::chrono::months{months};
  const year_month_day_last last{shifted.year(), month_day_last{shifted.month()}};
  const day clamped = ymd.day() < last.day() ? ymd.day() : last.day();
  const sys_days result = year_month_day{shifted.year(), shifted.month(), clamped};
  return Date{static_cast<std::int32_t>(result.time_since_epoch().count())};
}

Date add_days(Date date, int days) { return Date{date.days + days}; }

}  // namespace tremplin

#pragma once

#include <cstdint>
#include <string_view>

#include "tremplin/date.h"

namespace tremplin::people {

/// Three numbers that may be a day, or a day told in another way.
struct DateParts {
  // clang-format off: a list
  enum class Form {
    /// Year, month, day.
    iso,
    /// Two numbers of which it is open which is the day, then the year.
    numbers,
    /// Day, month by its name, year.
    named,
    /// Days since the beginning of a spreadsheet's time.
    day_number,
    /// `####`: a spreadsheet's sign for a column too narrow.
    cut,
    none
  } form = Form::none;
  // clang-format on
  int first = 0;
  int second = 0;
  int year = 0;
  bool has_short_year = false;
};

/// A cell of a column of dates, spaces at its ends taken off; a time of midnight behind the day is passed over.
DateParts parse_date_parts(std::string_view text);

/// What the dates of one column say of their order: how many can only be read with the day first, with the month first.
struct DateOrder {
  std::int64_t day_first = 0;
  std::int64_t month_first = 0;
  /// Those that can be read in both ways.
  std::int64_t open = 0;

  void learn(const DateParts& parts);
};

/// The years that a sheet's dates of four digits lie in; nothing where it has none.
struct YearSpan {
  int from = 0;
  int to = 0;

  bool is_known() const { return from > 0; }
  void learn(const DateParts& parts);
  /// The year that ends in these two digits and lies in the span or within five years of it; 0 where there is none or
  /// more than one.
  int full_year(int two_digits) const;
};

/// Whether a spreadsheet shows so a value that is wider than its column.
inline bool is_cut_off(std::string_view text) {
  return text.size() >= 2 && text[0] == '#' && text.find_first_not_of('#') == std::string_view::npos;
}

}  // namespace tremplin::people

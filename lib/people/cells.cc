#include "people/cells.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "documents/odd_values.h"
#include "people/words/wordings.h"

namespace tremplin::people {
namespace {

using Form = DateParts::Form;

// A whole number of so many digits at most; -1 for another text.
int digits_of(std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most) return -1;
  int value = 0;
  for (const char c : text) {
    if (!base::is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// `2009-10-30T00:00:00` and the like without the time, where that is midnight.
std::string_view without_midnight(std::string_view text) {
  const std::size_t at = text.find_first_of(" T", 6);
  if (at == std::string_view::npos || !base::is_digit(text[at - 1])) return text;
  const std::string_view time = base::trimmed(text.substr(at + 1));
  const bool is_midnight = time.size() >= 4 && time.find(':') != std::string_view::npos &&
                           time.find_first_not_of("0:.Zz") == std::string_view::npos;
  return is_midnight ? text.substr(0, at) : text;
}

struct Pieces {
  std::array<std::string_view, 3> all;
  bool are_three = false;
};

Pieces split_at(std::string_view text, char separator) {
  Pieces out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    out.all[i] = base::trimmed(text.substr(at, end - at));
    at = end + 1;
    if (end == text.size()) {
      out.are_three = i == 2;
      return out;
    }
  }
  return out;
}

DateParts named_date(std::string_view text) {
  const std::size_t first = text.find(' ');
  const std::size_t last = text.rfind(' ');
  if (first == std::string_view::npos || first == last) return {};
  std::string_view day = text.substr(0, first);
  if (day == "1er") day = "1";
  const auto& months = wordings().months;
  const auto month = months.find(base::loosely_folded(text.substr(first, last - first)));
  const std::string_view year = text.substr(last + 1);
  if (month == months.end() || year.size() != 4) return {};
  const DateParts parts{Form::named, digits_of(day, 2), month->second, digits_of(year, 4), false};
  return parts.first > 0 && parts.year > 0 ? parts : DateParts{};
}

// `31/12/2009`, as most are written.
DateParts usual_date(std::string_view text) {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return {};
  const DateParts parts{Form::numbers, digits_of(text.substr(0, 2), 2), digits_of(text.substr(3, 2), 2),
                        digits_of(text.substr(6), 4), false};
  return parts.first >= 0 && parts.second >= 0 && parts.year >= 0 ? parts : DateParts{};
}

DateParts numeric_date(std::string_view text) {
  for (const char separator : {'/', '-', '.'}) {
    const Pieces pieces = split_at(text, separator);
    if (!pieces.are_three) continue;
    const auto& [a, b, c] = pieces.all;
    DateParts parts;
    if (a.size() == 4) {
      parts = {Form::iso, digits_of(c, 2), digits_of(b, 2), digits_of(a, 4), false};
    } else {
      parts = {Form::numbers, digits_of(a, 2), digits_of(b, 2), digits_of(c, 4), c.size() == 2};
      if (c.size() != 2 && c.size() != 4) return {};
    }
    return parts.first >= 0 && parts.second >= 0 && parts.year >= 0 ? parts : DateParts{};
  }
  return {};
}

}  // namespace

DateParts parse_date_parts(std::string_view text) {
  if (const DateParts usual = usual_date(text); usual.form != Form::none) return usual;
  if (is_cut_off(text)) return {Form::cut, 0, 0, 0, false};
  if (const auto number = documents::day_number(text)) return {Form::day_number, *number, 0, 0, false};
  text = without_midnight(text);
  const DateParts numeric = numeric_date(text);
  return numeric.form != Form::none ? numeric : named_date(text);
}

void DateOrder::learn(const DateParts& parts) {
  if (parts.form != Form::numbers || parts.has_short_year) return;
  const bool may_lead_with_day = parts.second >= 1 && parts.second <= 12;
  const bool may_lead_with_month = parts.first >= 1 && parts.first <= 12;
  if (may_lead_with_day && may_lead_with_month) {
    // The same day in both ways settles nothing, and needs nothing settled.
    if (parts.first != parts.second) ++open;
  } else if (may_lead_with_day) {
    ++day_first;
  } else if (may_lead_with_month) {
    ++month_first;
  }
}

void YearSpan::learn(const DateParts& parts) {
  const bool has_year = parts.form == Form::iso || parts.form == Form::named || parts.form == Form::numbers;
  if (!has_year || parts.has_short_year || parts.year < 1900 || parts.year > 2199) return;
  from = is_known() ? std::min(from, parts.year) : parts.year;
  to = std::max(to, parts.year);
}

int YearSpan::full_year(int two_digits) const {
  constexpr int kAround = 5;
  int found = 0;
  for (const int century : {1900, 2000, 2100}) {
    const int year = century + two_digits;
    if (!is_known() || year < from - kAround || year > to + kAround) continue;
    if (found > 0) return 0;
    found = year;
  }
  return found;
}

}  // namespace tremplin::people

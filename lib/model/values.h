#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tremplin/date.h"
#include "tremplin/numbers.h"
#include "tremplin/place.h"
#include "tremplin/vocabulary.h"

namespace tremplin::model {

/// 1 to 64 of ASCII letters, digits, `. _ : / -`.
struct Identifier {
  std::string text;
  friend auto operator<=>(const Identifier&, const Identifier&) = default;
};

/// `[a-z0-9][a-z0-9-]*`
struct CodeText {
  std::string text;
  friend auto operator<=>(const CodeText&, const CodeText&) = default;
};

/// Points added to a percentage, in hundredths; may be negative.
struct Points {
  std::int64_t hundredths = 0;
};

/// A whole number that is not negative.
struct Count {
  std::int64_t value = 0;
};

template <class T>
using Opt = std::optional<Located<T>>;

/// One value, or a list of them where there are several.
template <class T>
struct OneOrMore {
  std::vector<Located<T>> all;

  bool empty() const { return all.empty(); }
  auto begin() const { return all.begin(); }
  auto end() const { return all.end(); }
};

/// True where the days have a part of that year.
inline bool has_year(DateRange days, int year) { return year_of(days.from) <= year && year <= year_of(days.to); }
/// The days that lie in the year; `to` before `from` where there are none.
inline DateRange days_in(DateRange days, int year) {
  return {std::max(days.from, make_date(year, 1, 1)), std::min(days.to, make_date(year, 12, 31))};
}

/// Values by calendar year.
template <class T>
using ByYear = std::map<int, Located<T>>;

/// Values by code, in the order of the file.
template <class T>
using ByCode = std::vector<std::pair<Located<CodeText>, T>>;

/// Values by a name that may be any text, in the order of the file.
template <class T>
using ByName = std::vector<std::pair<Located<std::string>, Located<T>>>;

using tremplin::Indicator;
using tremplin::kStructureTypeCount;
using tremplin::StructureType;

enum class Axis { reception, support, training, territory };

}  // namespace tremplin::model

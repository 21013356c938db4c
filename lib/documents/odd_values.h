#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tremplin/date.h"
#include "tremplin/language.h"

namespace tremplin::documents {

/// What a value is that is not what it should be: words, and what is probably meant, as it is to be written; empty
/// where nobody can tell.
struct OddValue {
  Bilingual what;
  std::string meant;
  /// It could be read in another way as well, so that nobody but its writer can be sure.
  bool is_ambiguous = false;
};

/// A day from 1954 to 2119 as spreadsheets count them, with a time of day as its fraction or without: `45012`,
/// `45012.5`; nothing for another text.
std::optional<int> day_number(std::string_view text);
/// The day that a spreadsheet of the usual kind (days since 1899-12-30) means by a number.
Date day_of_number(int number);

/// Of a text that is no date `YYYY-MM-DD`: a year of two digits, another order or sign, a spreadsheet's day number, a
/// day that there is not. Where day and month could stand in either order it is ambiguous, and the
/// French one is given.
OddValue describe_odd_date(std::string_view text);

/// Of a text that is no SIRET: spaces in it, a number that a spreadsheet rounded or of which it dropped the zeros, a
/// SIREN, a wrong key. `is_siret` says what is one.
OddValue describe_odd_siret(std::string_view text, bool (*is_siret)(std::string_view));

}  // namespace tremplin::documents

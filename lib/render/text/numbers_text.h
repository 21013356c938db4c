#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tremplin/date.h"
#include "tremplin/language.h"
#include "tremplin/numbers.h"

namespace tremplin::render {

// Numbers, dates and amounts as a page of the language writes them; CSV has its own ways (csv/csv_writer.h).
//   French:  1 234 567 (U+202F), 21,7 % and 45 000 € (U+00A0), 30/10/2009, −2,5 (U+2212)
//   English: 1,234,567, 21.7 % (a plain space, as in the specification), €45,000, 2009-10-30 (the one form that no
//            English reader takes for another day), −2.5

inline constexpr std::string_view kNoBreakSpace = "\u00A0";
inline constexpr std::string_view kNarrowNoBreakSpace = "\u202F";

std::string count_text(std::int64_t count, Language language);
/// value / 10^decimals, with all its decimals.
std::string decimal_text(std::int64_t value, int decimals, Language language);
/// The same with no more decimals than it needs.
std::string decimal_text_trimmed(std::int64_t value, int decimals, Language language);
/// The same as decimal_text, with its sign: `+1.5`, `−2.0`, `0.0`.
std::string signed_decimal_text(std::int64_t value, int decimals, Language language);
/// Empty for an unset date.
std::string date_text(Date date, Language language);
/// `22.5 %`, with no more decimals than it needs.
std::string share_text(Share share, Language language);
/// Whole euros where there are no cents, else two decimals.
std::string money_text(Money money, Language language);
/// The same with its cents, be they zero: for a column in which another amount has some.
std::string money_text_with_cents(Money money, Language language);
/// `36.8 %`: rounded half to even on the exact fraction to 0.1 %; "n/a" where the denominator is 0.
std::string rate_text(Rate rate, Language language);
/// The same, with as many more decimals as it takes not to show a missed target as reached.
std::string rate_text(Rate rate, Share target, Language language);
/// Rate over target, truncated to 0.1 %, never rounded: 89.98 % is `89.9 %`. "n/a" without a rate or with a target of
/// 0.
std::string attainment_text(Rate rate, Share target, Language language);
/// A computed fraction (0.8 is `80.0 %` with one decimal). Not for counts over counts, which are Rates.
std::string percent_text(double fraction, int decimals, Language language);
/// The ends of an interval, as fractions, in percent to 0.1: `19.1–59.0`.
std::string interval_text(double low, double high, Language language);
/// "n/a" and its French.
std::string_view not_available_text(Language language);

}  // namespace tremplin::render

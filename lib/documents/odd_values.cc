#include "documents/odd_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.h"
#include "tremplin/date.h"
#include "tremplin/numbers.h"

namespace tremplin::documents {
namespace {

std::string without_blanks(std::string_view text) {
  std::string out = base::without_spaces(text);
  std::erase(out, '\t');
  return out;
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = 10 * number + (c - '0');
  return number;
}

// The three numbers of a date, and the sign between them; nothing where it has no such form.
struct DateParts {
  std::array<std::string_view, 3> parts;
  char sign = '-';
};

std::optional<DateParts> date_parts_of(std::string_view text) {
  const std::size_t first = text.find_first_of("/.-");
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const DateParts out{{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)},
                      text[first]};
  const bool fits = std::all_of(out.parts.begin(), out.parts.end(),
                                [](std::string_view part) { return base::are_digits(part) && part.size() <= 4; });
  return fits ? std::optional(out) : std::nullopt;
}

std::string iso(std::string_view year, std::string_view month, std::string_view day) {
  return format_date(make_date(number_of(year), number_of(month), number_of(day)));
}

OddValue odd_year_first(const DateParts& date) {
  const std::string meant = iso(date.parts[0], date.parts[1], date.parts[2]);
  if (meant.empty()) return {{"there is no such day", "ce jour n’existe pas"}, {}};
  if (date.sign != '-')
    return {{"its parts are not separated by hyphens", "ses parties ne sont pas séparées par des traits d’union"},
            meant};
  return {{"month and day have two digits each", "le mois et le jour ont deux chiffres chacun"}, meant};
}

OddValue odd_day_first(const DateParts& date) {
  const std::string french = iso(date.parts[2], date.parts[1], date.parts[0]);
  const std::string american = iso(date.parts[2], date.parts[0], date.parts[1]);
  if (french.empty() && american.empty()) return {{"there is no such day", "ce jour n’existe pas"}, {}};
  if (french.empty())
    return {{"the month stands first, as in American dates", "le mois vient d’abord, comme dans les dates américaines"},
            american};
  return {{"the year stands last", "l’année vient en dernier"}, french, !american.empty() && american != french};
}

std::optional<OddValue> as_day_number(std::string_view text) {
  const auto number = day_number(text);
  if (!number) return std::nullopt;
  return OddValue{{"this is a spreadsheet's day number", "c’est le numéro de jour d’un tableur"},
                  format_date(day_of_number(*number))};
}

std::optional<OddValue> with_time(std::string_view text) {
  if (text.size() <= 10 || !parse_date(text.substr(0, 10)) || (text[10] != ' ' && text[10] != 'T')) return std::nullopt;
  return OddValue{{"it has a time of day", "elle comporte une heure"}, std::string(text.substr(0, 10))};
}

std::optional<OddValue> compact(std::string_view text) {
  if (text.size() != 8 || !base::are_digits(text)) return std::nullopt;
  const std::string meant = iso(text.substr(0, 4), text.substr(4, 2), text.substr(6));
  if (meant.empty()) return std::nullopt;
  return OddValue{{"its parts are not separated by hyphens", "ses parties ne sont pas séparées par des traits d’union"},
                  meant};
}

}  // namespace

std::optional<int> day_number(std::string_view text) {
  constexpr std::size_t kDigits = 5;
  const std::string_view whole = text.substr(0, kDigits);
  const std::string_view time = text.substr(whole.size());
  const bool is_time = time.empty() || ((time[0] == '.' || time[0] == ',') && base::are_digits(time.substr(1)));
  if (whole.size() != kDigits || !base::are_digits(whole) || !is_time) return std::nullopt;
  const int number = number_of(whole);
  return number >= 20'000 && number <= 80'000 ? std::optional(number) : std::nullopt;
}

Date day_of_number(int number) { return add_days(make_date(1899, 12, 30), number); }

OddValue describe_odd_date(std::string_view text) {
  const std::string bare = without_blanks(text);
  if (bare != text && parse_date(bare)) return {{"there is a space in it", "elle contient une espace"}, bare};
  if (const auto odd = with_time(text)) return *odd;
  if (const auto odd = as_day_number(bare)) return *odd;
  if (const auto odd = compact(bare)) return *odd;
  const auto parts = date_parts_of(bare);
  if (!parts) return {{"a date is written YYYY-MM-DD", "une date s’écrit AAAA-MM-JJ"}, {}};
  if (parts->parts[0].size() == 4) return odd_year_first(*parts);
  if (parts->parts[2].size() == 4) return odd_day_first(*parts);
  return {{"its year has two digits", "son année n’a que deux chiffres"}, {}};
}

OddValue describe_odd_siret(std::string_view text, bool (*is_siret)(std::string_view)) {
  constexpr std::size_t kDigits = 14;
  constexpr std::size_t kSiren = 9;
  const std::string bare = without_blanks(text);
  if (bare != text && is_siret(bare)) return {{"there are spaces in it", "il contient des espaces"}, bare};
  const std::size_t exponent = bare.find_first_of("Ee");
  if (exponent != std::string::npos && bare.find_first_not_of("0123456789.,+Ee") == std::string::npos)
    return {{"a spreadsheet has rounded it to a few digits; the others are lost",
             "un tableur l’a arrondi à quelques chiffres ; les autres sont perdus"},
            {}};
  if (!base::are_digits(bare))
    return {{"it has other signs than digits", "il contient autre chose que des chiffres"}, {}};
  if (bare.size() == kSiren)
    return {{"these are the nine digits of a SIREN", "ce sont les neuf chiffres d’un SIREN"}, {}};
  if (bare.size() < kDigits) {
    const std::string padded = std::string(kDigits - bare.size(), '0') + bare;
    if (is_siret(padded))
      return {{"a spreadsheet has dropped its zeros", "un tableur en a supprimé les zéros"}, padded};
  }
  if (bare.size() != kDigits) return {{"it does not have 14 digits", "il n’a pas 14 chiffres"}, {}};
  return {{"its last digit, a key, does not agree with the others: one is mistyped",
           "son dernier chiffre, une clé, ne s’accorde pas avec les autres : l’un d’eux est mal saisi"},
          {}};
}

}  // namespace tremplin::documents

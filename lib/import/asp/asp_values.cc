#include "import/asp/asp_values.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/text.h"
#include "documents/tables.h"

namespace tremplin::importing {
namespace {

constexpr std::size_t kDateLength = 10;

// ` 12:30`, ` 12:30:00`, ` 12:30:00.000`
bool is_time(std::string_view text) {
  return text.size() >= 6 && text[0] == ' ' && base::is_digit(text[1]) && base::is_digit(text[2]) && text[3] == ':' &&
         text.find_first_not_of("0123456789:.,", 3) == std::string_view::npos;
}

std::optional<model::StructureType> find_type(std::string_view word) {
  const auto words = documents::choices_of<model::StructureType>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<model::StructureType>(found - words.begin());
}

}  // namespace

std::optional<Date> parse_asp_date(std::string_view text) {
  if (text.size() > kDateLength && !is_time(text.substr(kDateLength))) return std::nullopt;
  return parse_french_date(text.substr(0, kDateLength));
}

std::optional<model::StructureType> type_of_measure(std::string_view measure) {
  return find_type(measure.substr(0, measure.find('_')));
}

std::optional<model::AnnexState> parse_annex_state(std::string_view text) {
  struct Word {
    std::string_view word;
    model::AnnexState state;
  };
  static constexpr std::array<Word, 10> kWords = {{
      {"BROUILLON", model::AnnexState::draft},
      {"SAISI", model::AnnexState::submitted},
      {"REJETE", model::AnnexState::rejected},
      {"PROVISOIRE", model::AnnexState::provisional},
      {"VALIDE", model::AnnexState::valid},
      {"HISTORISE", model::AnnexState::historical},
      {"DDE_ANNULATION", model::AnnexState::cancellation_asked},
      {"DEMANDE_ANNULATION", model::AnnexState::cancellation_asked},
      {"ANNULE", model::AnnexState::cancelled},
      {"CLOTURE", model::AnnexState::closed},
  }};
  const auto found = std::find_if(kWords.begin(), kWords.end(), [text](const Word& word) { return word.word == text; });
  if (found == kWords.end()) return std::nullopt;
  return found->state;
}

bool is_file_name(std::string_view id) {
  return base::is_identifier(id) && id.front() != '.' && id.find_first_of("/:") == std::string_view::npos;
}

std::string_view RowValues::needed(std::size_t column) {
  const std::string_view value = row_.values[column];
  if (value.empty()) {
    diagnostics_.add(Code::asp_empty_value, row_.place(), {std::string(file_.columns[column].name)});
    is_sound_ = false;
  }
  return value;
}

Date RowValues::date_at(std::size_t column, bool is_there) {
  if (!is_there) return {};
  const auto date = parse_asp_date(row_.values[column]);
  if (!date) refuse_at(column, {"a date as DD/MM/YYYY", "une date au format JJ/MM/AAAA"});
  return date.value_or(Date{});
}

std::int64_t RowValues::number_at(std::size_t column, int decimals) {
  const auto value = parse_decimal(row_.values[column], decimals);
  if (value && *value >= 0) return *value;
  if (decimals == 0) refuse_at(column, {"a whole number", "un nombre entier"});
  if (decimals > 0) refuse_at(column, {"a number with at most two decimals", "un nombre à deux décimales au plus"});
  return 0;
}

void RowValues::refuse_at(std::size_t column, Bilingual expected) {
  diagnostics_.add(Code::asp_bad_value, row_.place(), {std::string(file_.columns[column].name), expected});
  is_sound_ = false;
}

}  // namespace tremplin::importing

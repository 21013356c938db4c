#include "people/table_reading.h"

#include "base/read_date.h"
#include "base/text.h"
#include "documents/odd_values.h"
#include "documents/values/bad_number.h"
#include "people/words/given_words.h"

namespace tremplin::people {
namespace {

std::optional<bool> is_yes(std::string_view text) {
  const auto found = wordings().yes_or_no.find(base::loosely_folded(text));
  return found == wordings().yes_or_no.end() ? std::nullopt : std::optional(found->second);
}

// As our own files write it.
Understood yes_or_no(std::string_view text) {
  const auto answer = is_yes(text);
  if (!answer) return {};
  const std::string_view word = *answer ? "true" : "false";
  if (text == word) return {Understood::Outcome::as_it_is, {}, {}, {}};
  return {Understood::Outcome::reworded, std::string(word), {}, {}};
}

Liberty liberty_of(model::RecordField field) {
  switch (field) {
    case model::RecordField::structure: return Liberty::structures;
    case model::RecordField::type: return Liberty::types;
    case model::RecordField::reason: return Liberty::reasons;
    default: return Liberty::prescribers;
  }
}

CellKind kind_of(const PeopleColumn& column) {
  using Field = model::RecordField;
  if (!column.profile.empty()) return CellKind::profile_mark;
  if (!column.field) return CellKind::left;
  if (model::is_day(*column.field)) return CellKind::day;
  if (model::is_quantity(*column.field)) return CellKind::number;
  switch (*column.field) {
    case Field::pathway: return CellKind::pathway;
    case Field::profile: return CellKind::profiles;
    case Field::structure:
    case Field::type:
    case Field::reason:
    case Field::prescriber: return CellKind::word;
    default: return CellKind::text;
  }
}

}  // namespace

void TableReading::learn_kinds() {
  for (const PeopleColumn& column : columns_) kinds_.push_back(kind_of(column));
}

void TableReading::fail_odd(const Cell& cell, model::RecordField field, records::RawRecord& record) {
  const bool has_failed = odd_cells_.at(cell.place.offset) == sheets::OddCell::Kind::error_value;
  fail(Code::table_no_value, cell,
       {has_failed ? Bilingual{"its formula failed", "sa formule a échoué"}
                   : Bilingual{"its formula was never calculated", "sa formule n’a jamais été calculée"}},
       field, record);
}

void TableReading::read_cell(std::size_t column, records::RawRecord& record) {
  const CellKind kind = kinds_[column];
  if (kind == CellKind::left) return;
  const Cell& cell = cells_[column];
  const model::RecordField field = columns_[column].field.value_or(model::RecordField::profile);
  if (is_odd(cell.place.offset)) return fail_odd(cell, field, record);
  if (kind == CellKind::profile_mark) return read_profile_column(column, record);
  if (is_cut_off(cell.text)) return fail(Code::table_cut_value, cell, {columns_[column].heading}, field, record);
  switch (kind) {
    case CellKind::day: return read_date(column, record);
    case CellKind::number: return read_number(column, record);
    case CellKind::pathway: return read_pathway(column, record);
    case CellKind::profiles: return read_profiles(cell, record);
    case CellKind::word: return read_word(column, record);
    default: return set(record, field, cell.text, cell);
  }
}

// Unset, with its finding, where it cannot be told.
Date TableReading::date_of_parts(const DateParts& parts, std::size_t column, const Cell& cell) {
  const std::string text(cell.text);
  const auto complain = [&](Code code, std::vector<Arg> args) {
    diagnostics_.add(code, cell.place, std::move(args));
    return Date{};
  };
  if (parts.form == DateParts::Form::none) return complain(Code::table_bad_date, {text});
  if (parts.form == DateParts::Form::day_number)
    return complain(Code::table_day_number, {text, documents::day_of_number(parts.first)});
  int year = parts.year;
  if (parts.has_short_year) year = known_ ? known_->years.full_year(parts.year) : 0;
  if (year == 0) return complain(Code::table_open_date, {text});
  int day = parts.first;
  int month = parts.second;
  if (parts.form == DateParts::Form::numbers && known_) {
    const DateOrder& order = known_->orders[column];
    const bool is_open = day <= 12 && month <= 12 && day != month;
    if (order.month_first > 0 && order.day_first > 0 && (is_open || month > 12))
      return complain(Code::table_open_date, {text});
    if (order.month_first > 0 && order.day_first == 0) {
      std::swap(day, month);
      table_.understanding.add(Liberty::month_first, cell.place);
    }
  }
  const Date date =
      base::date_of(static_cast<unsigned>(year), static_cast<unsigned>(month), static_cast<unsigned>(day));
  return date.is_set() ? date : complain(Code::table_bad_date, {text});
}

void TableReading::read_date(std::size_t column, records::RawRecord& record) {
  const Cell& cell = cells_[column];
  const model::RecordField field = *columns_[column].field;
  const auto as_it_is = base::read_date(cell.text);
  const DateParts parts =
      as_it_is.is_set() ? DateParts{DateParts::Form::iso, 1, 1, year_of(as_it_is), false} : parse_date_parts(cell.text);
  facts_.orders[column].learn(parts);
  facts_.years.learn(parts);
  facts_.has_short_years = facts_.has_short_years || parts.has_short_year;
  if (as_it_is.is_set()) return set(record, field, cell.text, cell);
  const auto& words = wordings().present;
  // Beside a reason it is no date, and the row lacks one.
  if (field == model::RecordField::exit_date && parts.form == DateParts::Form::none &&
      (words.contains(std::string_view(cell.text)) || words.contains(base::loosely_folded(cell.text))))
    return;
  const Date date = date_of_parts(parts, column, cell);
  if (!date.is_set()) return record.report(field);
  const std::string usual = base::iso_of_french_day(cell.text);
  const bool is_day_first = base::read_date(usual) == date;
  const base::PaddedText text = table_.texts.keep(is_day_first ? usual : format_date(date));
  set(record, field, text, cell);
  const bool is_usual = parts.form == DateParts::Form::numbers && cell.text.size() == 10 && cell.text[2] == '/';
  if (!is_usual || !is_french()) {
    understood(Liberty::dates, cell, text);
  } else if (!is_day_first) {
    table_.rewordings.push_back({cell.place.offset, cell.place.length, text});
  }
}

void TableReading::read_number(std::size_t column, records::RawRecord& record) {
  const Cell& cell = cells_[column];
  const model::RecordField field = *columns_[column].field;
  if (parse_decimal(cell.text, 2)) return set(record, field, cell.text, cell);
  std::string pointed(cell.text);
  std::replace(pointed.begin(), pointed.end(), ',', '.');
  const auto value = parse_decimal(pointed, 2);
  const bool is_usual = value && *value >= 0;
  const std::string plain = is_usual ? pointed : documents::number_meant(Code::bad_decimal, cell.text);
  if (plain.empty()) return fail(Code::table_bad_number, cell, {std::string(cell.text)}, field, record);
  const base::PaddedText text = table_.texts.keep(plain);
  set(record, field, text, cell);
  if (!is_usual || !is_french()) understood(Liberty::numbers, cell, text);
}

Understood TableReading::think_about(model::RecordField field, std::string_view text) const {
  if (context_.columns && context_.columns->values)
    if (auto given = given_word(context_.columns->values->value, field, text))
      return {Understood::Outcome::given, std::move(*given), {}, {}};
  const Vocabulary& words = context_.vocabulary;
  switch (field) {
    case model::RecordField::structure: return words.structure(text);
    case model::RecordField::type: return words.type(text);
    case model::RecordField::reason: return words.reason(text);
    case model::RecordField::prescriber: return words.prescriber(text);
    case model::RecordField::pathway: return yes_or_no(text);
    default: return words.profile(text);
  }
}

// Each word of a field is thought about once.
const KnownWord& TableReading::understand(model::RecordField field, std::string_view text) {
  auto& known = known_words_[static_cast<std::size_t>(field)];
  if (const auto found = known.find(text); found != known.end()) return found->second;
  KnownWord word{think_about(field, text), {}};
  if (!word.meant.word.empty()) word.text = table_.texts.keep(word.meant.word);
  return known.emplace(text, std::move(word)).first->second;
}

void TableReading::read_pathway(std::size_t column, records::RawRecord& record) {
  const Cell& cell = cells_[column];
  const model::RecordField field = model::RecordField::pathway;
  const KnownWord& word = understand(field, cell.text);
  if (word.meant.outcome == Understood::Outcome::unknown)
    return fail(Code::table_bad_mark, cell, {std::string(cell.text)}, field, record);
  set_word(record, field, word, cell, Liberty::yes_or_no);
}

void TableReading::set_word(records::RawRecord& record, model::RecordField field, const KnownWord& word,
                            const Cell& cell, Liberty liberty) {
  set(record, field, word.text.empty() ? cell.text : word.text, cell);
  if (word.meant.outcome == Understood::Outcome::reworded) understood(liberty, cell, word.text);
}

void TableReading::fail_open_label(const Cell& cell, const Understood& meant, model::RecordField field,
                                   records::RawRecord& record) {
  std::string candidates;
  for (const std::string& one : meant.candidates) candidates += (candidates.empty() ? "" : ", ") + one;
  const Bilingual labels{table_.texts.keep(meant.labels[1]), table_.texts.keep(meant.labels[0])};
  fail(Code::table_open_label, cell, {std::string(cell.text), candidates, labels}, field, record);
}

void TableReading::read_word(std::size_t column, records::RawRecord& record) {
  const Cell& cell = cells_[column];
  const model::RecordField field = *columns_[column].field;
  const KnownWord& word = understand(field, cell.text);
  if (word.meant.outcome == Understood::Outcome::ambiguous) return fail_open_label(cell, word.meant, field, record);
  set_word(record, field, word, cell, liberty_of(field));
}

void TableReading::add_profile(base::PaddedText code, const Cell& cell, records::RawRecord& record) {
  std::vector<records::RawValue>& profiles = table_.batches.back().profiles;
  // A column of the profile and the list may both say it.
  for (std::size_t i = record.first_profile; i < profiles.size(); ++i)
    if (profiles[i].text() == code) return;
  profiles.emplace_back(code, cell.place.offset, cell.place.length);
  ++record.profile_count;
}

// Codes between spaces or bars, or labels between bars, commas, semicolons and line ends.
void TableReading::read_profiles(const Cell& cell, records::RawRecord& record) {
  constexpr std::string_view kBetween = "|,;\n\r/";
  const std::string_view whole = cell.text;
  bool has_reworded = false;
  const bool has_codes =
      whole.find_first_of(kBetween.substr(1)) == std::string_view::npos &&
      understand(model::RecordField::profile, cell.text).meant.outcome == Understood::Outcome::unknown;
  const std::string_view between = has_codes ? "| " : kBetween;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t end = std::min(whole.find_first_of(between, at), whole.size());
    const auto text = base::PaddedText::in_source(base::trimmed_of_all_spaces(whole.substr(at, end - at)));
    at = end + 1;
    if (text.empty()) continue;
    const Cell part{text, {cell.place.offset, cell.place.length, source_}};
    const KnownWord& word = understand(model::RecordField::profile, text);
    const bool is_reworded = word.meant.outcome == Understood::Outcome::reworded;
    if (is_reworded) table_.understanding.add(Liberty::profiles, cell.place);
    has_reworded = has_reworded || is_reworded;
    add_profile(word.text.empty() ? text : word.text, part, record);
  }
  if (has_reworded) table_.rewordings.push_back({cell.place.offset, cell.place.length, listed_profiles(record)});
}

// As our own files list them.
base::PaddedText TableReading::listed_profiles(const records::RawRecord& record) {
  std::string list;
  const std::vector<records::RawValue>& profiles = table_.batches.back().profiles;
  for (std::size_t i = record.first_profile; i < profiles.size(); ++i)
    list.append(list.empty() ? "" : " ").append(profiles[i].text());
  return table_.texts.keep(list);
}

void TableReading::read_profile_column(std::size_t column, records::RawRecord& record) {
  const Cell& cell = cells_[column];
  const auto mark = marks_.try_emplace(cell.text, std::nullopt);
  if (mark.second) mark.first->second = is_yes(cell.text);
  const std::optional<bool> is_set = mark.first->second;
  if (!is_set) return fail(Code::table_bad_mark, cell, {std::string(cell.text)}, model::RecordField::profile, record);
  if (*is_set) add_profile(profile_codes_[column], cell, record);
}

}  // namespace tremplin::people

#include "render/text/value_text.h"

#include <fmt/format.h>

#include "assess/verdict.h"
#include "render/layout/width.h"
#include "render/text/catalogue.h"
#include "render/text/numbers_text.h"

namespace tremplin::render {
namespace {

std::string absent_text(Language language, report::Absent why) {
  if (why == report::Absent::not_applicable) return std::string(not_available_text(language));
  return text(language, why == report::Absent::hidden ? "hidden" : "not_known");
}

std::string series_text(Language language, const report::Series& series) {
  if (series.items.empty()) return {};
  std::string out = value_text(language, series.items[0]);
  for (std::size_t i = 1; i + 1 < series.items.size(); ++i) out += ", " + value_text(language, series.items[i]);
  if (series.items.size() == 1) return out;
  return text(language, "list.last", {out, value_text(language, series.items.back())});
}

struct TextWriter {
  Language language;

  std::string operator()(const std::string& own) const { return one_line(own); }
  std::string operator()(std::int64_t count) const { return count_text(count, language); }
  std::string operator()(Date date) const { return date_text(date, language); }
  std::string operator()(Share share) const { return share_text(share, language); }
  std::string operator()(Money money) const { return money_text(money, language); }
  std::string operator()(const report::RateValue& value) const {
    return value.target ? rate_text(value.rate, *value.target, language) : rate_text(value.rate, language);
  }
  std::string operator()(const report::Attainment& value) const {
    return attainment_text(value.rate, value.target, language);
  }
  std::string operator()(const report::Number& number) const {
    if (number.sign == report::Number::Sign::always) return signed_text(number);
    return decimal_text_trimmed(number.value, number.decimals, language);
  }
  // One decimal at least, so that points stand under points.
  std::string signed_text(const report::Number& number) const {
    const bool ends_in_zero = number.decimals == 2 && number.value % 10 == 0;
    return signed_decimal_text(ends_in_zero ? number.value / 10 : number.value, ends_in_zero ? 1 : number.decimals,
                               language);
  }
  std::string operator()(const report::Fraction& value) const {
    return percent_text(value.value, value.decimals, language);
  }
  std::string operator()(const report::Bounds& bounds) const {
    return interval_text(bounds.low, bounds.high, language);
  }
  std::string operator()(report::Absent why) const { return absent_text(language, why); }
  std::string operator()(const model::Text& own) const {
    const std::string line = one_line(own.in(language));
    return typeset(line, language);
  }
  std::string operator()(const report::Coded& coded) const { return message_text(language, coded.label); }
  std::string operator()(const report::Message& message) const { return message_text(language, message); }
  std::string operator()(const report::Series& series) const { return series_text(language, series); }
  std::string operator()(const report::Link& link) const { return message_text(language, link.text); }
};

std::string fraction(double value) { return fmt::format("{:.6f}", value); }

std::string attained(const report::Attainment& value) {
  const auto permille = assess::attainment_permille(value.rate, value.target);
  return permille ? format_decimal(*permille, 3) : std::string();
}

struct CsvWriter {
  Language language;
  CsvDialect dialect;

  std::string number(std::string_view plain) const { return csv::csv_number(plain, dialect); }
  std::string operator()(const std::string& own) const { return own; }
  std::string operator()(std::int64_t count) const { return fmt::format("{}", count); }
  std::string operator()(Date date) const { return format_date(date); }
  std::string operator()(Share share) const { return number(format_decimal(std::int64_t{share.hundredths} * 100, 6)); }
  std::string operator()(Money money) const { return number(format_decimal(money.cents, 2)); }
  std::string operator()(const report::RateValue& value) const {
    if (!value.rate.is_defined()) return {};
    return number(format_decimal(round_half_even(value.rate.count, value.rate.of, 6), 6));
  }
  std::string operator()(const report::Attainment& value) const { return number(attained(value)); }
  std::string operator()(const report::Number& value) const {
    return number(format_decimal(value.value, value.decimals));
  }
  std::string operator()(const report::Fraction& value) const { return number(fraction(value.value)); }
  std::string operator()(const report::Bounds& bounds) const {
    return number(fraction(bounds.low) + " " + fraction(bounds.high));
  }
  std::string operator()(report::Absent why) const { return why == report::Absent::hidden ? "hidden" : ""; }
  std::string operator()(const model::Text& own) const { return own.in(language); }
  std::string operator()(const report::Coded& coded) const { return coded.code; }
  std::string operator()(const report::Message& message) const { return message_text(language, message); }
  std::string operator()(const report::Link& link) const { return message_text(language, link.text); }
  std::string operator()(const report::Series& series) const {
    std::string out;
    for (const report::Value& item : series.items) out += (out.empty() ? "" : "|") + std::visit(*this, item.data);
    return out;
  }
};

// Written with words, by users or by us.
bool is_text(const report::Value& value) {
  const auto& data = value.data;
  return std::holds_alternative<std::string>(data) || std::holds_alternative<model::Text>(data) ||
         std::holds_alternative<report::Coded>(data) || std::holds_alternative<report::Message>(data) ||
         std::holds_alternative<report::Series>(data) || std::holds_alternative<report::Link>(data);
}

// What chooses between singular and plural. A number with decimals is singular below 2 in French, in English at 1
// alone.
std::int64_t plural_count(Language language, const report::Number& number) {
  std::int64_t one = 1;
  for (int i = 0; i < number.decimals; ++i) one *= 10;
  const std::int64_t size = number.value < 0 ? -number.value : number.value;
  if (language == Language::french) return size / one;
  return size == one ? 1 : 2;
}

std::vector<std::int64_t> counts_in(Language language, const report::Message& message) {
  std::vector<std::int64_t> counts;
  for (const report::Value& arg : message.args) {
    if (const auto* count = std::get_if<std::int64_t>(&arg.data))
      counts.push_back(*count);
    else if (const auto* number = std::get_if<report::Number>(&arg.data))
      counts.push_back(plural_count(language, *number));
    else
      counts.push_back(kNoCount);
  }
  return counts;
}

bool are_user_words(Language language, const report::Value& value);

// A sentence that begins with an argument which is the user's: names and codes keep their letters.
bool begins_with_user_words(Language language, const report::Message& message) {
  const std::string_view pattern = pattern_of(language, message.key, counts_in(language, message));
  if (pattern.size() < 3 || pattern[0] != '{' || pattern[2] != '}') return false;
  const auto index = static_cast<std::size_t>(pattern[1] - '0');
  return index < message.args.size() && are_user_words(language, message.args[index]);
}

bool are_user_words(Language language, const report::Value& value) {
  if (const auto* message = std::get_if<report::Message>(&value.data))
    return begins_with_user_words(language, *message);
  if (const auto* link = std::get_if<report::Link>(&value.data)) return begins_with_user_words(language, link->text);
  if (const auto* coded = std::get_if<report::Coded>(&value.data))
    return begins_with_user_words(language, coded->label);
  if (const auto* series = std::get_if<report::Series>(&value.data))
    return !series->items.empty() && are_user_words(language, series->items[0]);
  return std::holds_alternative<std::string>(value.data) || std::holds_alternative<model::Text>(value.data);
}

}  // namespace

std::string message_text(Language language, const report::Message& message) {
  std::vector<std::string> args;
  for (const report::Value& arg : message.args) args.push_back(value_text(language, arg));
  const std::vector<std::int64_t> counts = counts_in(language, message);
  return fill_in(language, pattern_of(language, message.key, counts), args, counts);
}

std::string title_text(Language language, const report::Message& message) {
  std::string written = message_text(language, message);
  return begins_with_user_words(language, message) ? written : capitalised(std::move(written));
}

std::string row_name_text(Language language, const report::Value& value) {
  if (are_user_words(language, value)) return value_text(language, value);
  return capitalised(value_text(language, value));
}

std::string value_text(Language language, const report::Value& value) {
  return std::visit(TextWriter{language}, value.data);
}

std::vector<bool> columns_with_cents(const report::ReportTable& table) {
  std::vector<bool> with_cents(table.columns.size());
  for (const report::Row& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (const auto* money = std::get_if<Money>(&row.cells[i].data); money != nullptr && money->cents % 100 != 0)
        with_cents[i] = true;
  return with_cents;
}

std::string cell_text(Language language, const report::Row& row, std::size_t column, bool with_cents) {
  const report::Value& cell = row.cells[column];
  if (column == 0) return row_name_text(language, cell);
  const auto* money = std::get_if<Money>(&cell.data);
  return with_cents && money != nullptr ? money_text_with_cents(*money, language) : value_text(language, cell);
}

std::string value_csv(Language language, CsvDialect dialect, const report::Value& value) {
  std::string cell = std::visit(CsvWriter{language, dialect}, value.data);
  return is_text(value) ? csv::csv_text_cell(cell, dialect) : cell;
}

}  // namespace tremplin::render

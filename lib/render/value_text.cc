#include "render/value_text.h"

#include <fmt/format.h>

#include "render/catalogue.h"
#include "render/numbers_text.h"
#include "render/width.h"

namespace tremplin {
namespace {

std::string absent_text(Language language, Absent why) {
  if (why == Absent::not_applicable) return std::string(not_available_text(language));
  return text(language, why == Absent::hidden ? "hidden" : "not_known");
}

std::string series_text(Language language, const Series& series) {
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
  std::string operator()(const RateValue& value) const {
    return value.target ? rate_text(value.rate, *value.target, language) : rate_text(value.rate, language);
  }
  std::string operator()(const Attainment& value) const { return attainment_text(value.rate, value.target, language); }
  std::string operator()(const Number& number) const {
    if (number.sign == Number::Sign::always) return signed_decimal_text(number.value, number.decimals, language);
    return decimal_text_trimmed(number.value, number.decimals, language);
  }
  std::string operator()(const Fraction& value) const { return percent_text(value.value, value.decimals, language); }
  std::string operator()(const Bounds& bounds) const { return interval_text(bounds.low, bounds.high, language); }
  std::string operator()(Absent why) const { return absent_text(language, why); }
  std::string operator()(const Text& own) const { return one_line(own.in(language)); }
  std::string operator()(const Coded& coded) const { return message_text(language, coded.label); }
  std::string operator()(const Message& message) const { return message_text(language, message); }
  std::string operator()(const Series& series) const { return series_text(language, series); }
};

std::string fraction(double value) { return fmt::format("{:.6f}", value); }

std::string attained(const Attainment& value) {
  if (!value.rate.is_defined() || value.target.hundredths <= 0) return {};
  __extension__ using Wide = __int128;
  const Wide asked = static_cast<Wide>(value.rate.of) * value.target.hundredths;
  return format_decimal(static_cast<std::int64_t>(static_cast<Wide>(value.rate.count) * 10'000'000 / asked), 3);
}

struct CsvWriter {
  Language language;
  CsvDialect dialect;

  std::string number(std::string_view plain) const { return csv_number(plain, dialect); }
  std::string operator()(const std::string& own) const { return own; }
  std::string operator()(std::int64_t count) const { return fmt::format("{}", count); }
  std::string operator()(Date date) const { return format_date(date); }
  std::string operator()(Share share) const { return number(format_decimal(std::int64_t{share.hundredths} * 100, 6)); }
  std::string operator()(Money money) const { return number(format_decimal(money.cents, 2)); }
  std::string operator()(const RateValue& value) const {
    if (!value.rate.is_defined()) return {};
    return number(format_decimal(round_half_even(value.rate.count, value.rate.of, 6), 6));
  }
  std::string operator()(const Attainment& value) const { return number(attained(value)); }
  std::string operator()(const Number& value) const { return number(format_decimal(value.value, value.decimals)); }
  std::string operator()(const Fraction& value) const { return number(fraction(value.value)); }
  std::string operator()(const Bounds& bounds) const {
    return number(fraction(bounds.low) + " " + fraction(bounds.high));
  }
  std::string operator()(Absent why) const { return why == Absent::hidden ? "hidden" : ""; }
  std::string operator()(const Text& own) const { return own.in(language); }
  std::string operator()(const Coded& coded) const { return coded.code; }
  std::string operator()(const Message& message) const { return message_text(language, message); }
  std::string operator()(const Series& series) const {
    std::string out;
    for (const Value& item : series.items) out += (out.empty() ? "" : "|") + value_csv(language, dialect, item);
    return out;
  }
};

}  // namespace

std::string message_text(Language language, const Message& message) {
  std::vector<std::string> args;
  std::vector<std::int64_t> counts;
  for (const Value& arg : message.args) {
    args.push_back(value_text(language, arg));
    const auto* count = std::get_if<std::int64_t>(&arg.data);
    counts.push_back(count == nullptr ? kNoCount : *count);
  }
  return fill_in(language, pattern_of(language, message.key, counts), args, counts);
}

std::string title_text(Language language, const Message& message) {
  return capitalised(message_text(language, message));
}

std::string row_name_text(Language language, const Value& value) {
  const bool ours = std::holds_alternative<Message>(value.data) || std::holds_alternative<Coded>(value.data);
  return ours ? capitalised(value_text(language, value)) : value_text(language, value);
}

std::string value_text(Language language, const Value& value) { return std::visit(TextWriter{language}, value.data); }

std::string value_csv(Language language, CsvDialect dialect, const Value& value) {
  return std::visit(CsvWriter{language, dialect}, value.data);
}

}  // namespace tremplin

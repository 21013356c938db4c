#include "render/text/numbers_text.h"

#include "assess/verdict.h"

#include <fmt/format.h>

namespace tremplin::render {
namespace {

constexpr std::string_view kMinus = "\u2212";

std::string percent_sign(Language language) {
  return language == Language::french ? fmt::format("{}%", kNoBreakSpace) : " %";
}

// The digits of a whole number in groups of three.
std::string grouped(std::string_view digits, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += between;
    out += digits[i];
  }
  return out;
}

// `-1234.50`, as base/numbers writes it, in the language's dress.
std::string dressed(std::string_view plain, Language language) {
  const bool french = language == Language::french;
  const bool negative = !plain.empty() && plain[0] == '-';
  if (negative) plain.remove_prefix(1);
  const std::size_t point = plain.find('.');
  std::string out(negative ? kMinus : std::string_view{});
  out += grouped(plain.substr(0, point), french ? kNarrowNoBreakSpace : std::string_view{","});
  if (point == std::string_view::npos) return out;
  out += french ? ',' : '.';
  out += plain.substr(point + 1);
  return out;
}

std::string in_euros(const std::string& amount, Language language) {
  if (language == Language::french) return fmt::format("{}{}€", amount, kNoBreakSpace);
  if (!amount.starts_with(kMinus)) return "€" + amount;
  return fmt::format("{}€{}", kMinus, std::string_view(amount).substr(kMinus.size()));
}

}  // namespace

std::string count_text(std::int64_t count, Language language) { return dressed(fmt::format("{}", count), language); }

std::string decimal_text(std::int64_t value, int decimals, Language language) {
  return dressed(format_decimal(value, decimals), language);
}

std::string decimal_text_trimmed(std::int64_t value, int decimals, Language language) {
  return dressed(format_decimal_trimmed(value, decimals), language);
}

std::string signed_decimal_text(std::int64_t value, int decimals, Language language) {
  return (value > 0 ? "+" : "") + decimal_text(value, decimals, language);
}

std::string date_text(Date date, Language language) {
  if (!date.is_set() || language == Language::english) return format_date(date);
  const CivilDate day = to_civil(date);
  return fmt::format("{:02}/{:02}/{:04}", day.day, day.month, day.year);
}

std::string share_text(Share share, Language language) {
  return decimal_text_trimmed(share.hundredths, 2, language) + percent_sign(language);
}

std::string money_text(Money money, Language language) {
  if (money.cents % 100 != 0) return money_text_with_cents(money, language);
  return in_euros(count_text(money.cents / 100, language), language);
}

std::string money_text_with_cents(Money money, Language language) {
  return in_euros(decimal_text(money.cents, 2, language), language);
}

std::string rate_text(Rate rate, Language language) {
  if (!rate.is_defined()) return std::string(not_available_text(language));
  return decimal_text(round_half_even(rate.count, rate.of, 3), 1, language) + percent_sign(language);
}

std::string rate_text(Rate rate, Share target, Language language) {
  if (!rate.is_defined()) return rate_text(rate, language);
  const assess::ShownRate shown = assess::shown_rate(rate, target);
  return decimal_text(shown.value, shown.decimals, language) + percent_sign(language);
}

std::string attainment_text(Rate rate, Share target, Language language) {
  const auto permille = assess::attainment_permille(rate, target);
  if (!permille) return std::string(not_available_text(language));
  return decimal_text(*permille, 1, language) + percent_sign(language);
}

std::string percent_text(double fraction, int decimals, Language language) {
  return dressed(fmt::format("{:.{}f}", fraction * 100, decimals), language) + percent_sign(language);
}

std::string interval_text(double low, double high, Language language) {
  return fmt::format("{}–{}", dressed(fmt::format("{:.1f}", low * 100), language),
                     dressed(fmt::format("{:.1f}", high * 100), language));
}

std::string_view not_available_text(Language language) { return language == Language::french ? "s.o." : "n/a"; }

}  // namespace tremplin::render

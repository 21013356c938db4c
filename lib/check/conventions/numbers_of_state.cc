#include "check/conventions/numbers_of_state.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace tremplin::check {
namespace {

int sum_of_digits(std::string_view digits) {
  int sum = 0;
  for (const char c : digits) sum += c - '0';
  return sum;
}

// Every second digit from the right, the last left out, counts double, and the sum of all digits is a multiple of 10.
bool has_luhn_key(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[digits.size() - 1 - i] - '0';
    const int weighed = i % 2 == 0 ? digit : 2 * digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 == 0;
}

// A letter with digits after it, both or neither; false where only the letter stands.
bool take_version(std::string_view& rest, char letter) {
  if (rest.empty() || rest[0] != letter) return true;
  const auto end = std::find_if_not(rest.begin() + 1, rest.end(), base::is_digit);
  const auto size = static_cast<std::size_t>(end - rest.begin());
  rest.remove_prefix(size);
  return size > 1;
}

std::string_view measure_of(std::string_view number) {
  static constexpr std::array<std::string_view, 5> kMeasures = {"EITI", "ETTI", "ACI", "AI", "EI"};
  for (const std::string_view measure : kMeasures)
    if (number.starts_with(measure)) return measure;
  return {};
}

}  // namespace

bool is_department(std::string_view text) {
  if (text == "2A" || text == "2B") return true;
  if (!base::are_digits(text) || text.size() > 3) return false;
  const int number = std::stoi(std::string(text));
  if (text.size() == 2) return number >= 1 && number <= 95 && number != 20;
  return text.size() == 3 && number >= 971 && number <= 989;
}

bool is_siret(std::string_view text) {
  if (text.size() != 14 || !base::are_digits(text)) return false;
  return has_luhn_key(text) || (text.starts_with("356000000") && sum_of_digits(text) % 5 == 0);
}

std::optional<AnnexNumber> parse_annex_number(std::string_view text) {
  const std::string_view measure = measure_of(text);
  std::string_view rest = text.substr(measure.size());
  if (measure.empty() || rest.size() < 9) return std::nullopt;
  const std::string_view padded = rest.substr(0, 3);
  std::string department(padded[0] == '0' ? padded.substr(1) : padded);
  if (!is_department(department) || !base::are_digits(rest.substr(3, 6))) return std::nullopt;
  rest.remove_prefix(9);
  if (!take_version(rest, 'A') || !take_version(rest, 'M') || !rest.empty()) return std::nullopt;
  return AnnexNumber{measure, std::move(department)};
}

}  // namespace tremplin::check

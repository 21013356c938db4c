#include "check/records/personal_data.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tremplin::check {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_word_character(char c) { return base::is_digit(c) || is_letter(c); }
bool is_separator(char c) { return c == ' ' || c == '.' || c == '-'; }
char at_or_end(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// A number begins here: no letter or digit before it, and no longer identifier or date that it would be the rest of.
bool begins_at(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  if (is_word_character(before)) return false;
  if (at == 1) return true;
  const char further = text[at - 2];
  if (before == '-' || before == '_' || before == '/') return !is_word_character(further);
  return (before != '.' && before != ':') || !base::is_digit(further);
}

bool ends_at(std::string_view text, std::size_t at) {
  const char after = at_or_end(text, at);
  if (is_word_character(after)) return false;
  if (after != '-' && after != '_' && after != '/' && after != '.') return true;
  return !is_word_character(at_or_end(text, at + 1));
}

// Reads groups of characters with one and the same separator between all of them, or none between any.
class Groups {
 public:
  Groups(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  // The next group of `size` characters that `accept` takes; empty where there is none.
  template <class Accept>
  std::string_view next(std::size_t size, Accept accept) {
    if (count_++ > 0 && !take_separator()) return {};
    if (at_ + size > text_.size()) return {};
    const std::string_view group = text_.substr(at_, size);
    if (!std::all_of(group.begin(), group.end(), accept)) return {};
    at_ += size;
    return group;
  }
  std::size_t at() const { return at_; }

 private:
  bool take_separator() {
    const char c = at_or_end(text_, at_);
    const char found = is_separator(c) ? c : '\0';
    if (count_ == 2) separator_ = found;
    if (found != separator_) return false;
    if (found != '\0') ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  int count_ = 0;
  char separator_ = '\0';
};

std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  for (const char c : digits) number = 10 * number + (c - '0');
  return number;
}

// Sex 1 to 4, 7, 8; month 01 to 12, or 20 and more where it is unknown; any department; key 97 - n mod 97, where 2A
// counts as 19 and 2B as 18 (Insee).
bool is_social_security_number(std::string_view text, std::size_t at) {
  static constexpr std::array<std::size_t, 7> kSizes = {1, 2, 2, 2, 3, 3, 2};
  Groups groups(text, at);
  std::array<std::string_view, 7> parts;
  for (std::size_t i = 0; i < kSizes.size(); ++i) {
    const bool is_department = i == 3;
    parts[i] = groups.next(
        kSizes[i], [is_department](char c) { return base::is_digit(c) || (is_department && (c == 'A' || c == 'B')); });
    if (parts[i].empty()) return false;
  }
  if (!ends_at(text, groups.at()) || std::string_view("123478").find(parts[0][0]) == std::string_view::npos)
    return false;
  const std::int64_t month = number_of(parts[2]);
  if (month == 0 || (month > 12 && month < 20)) return false;
  std::string_view department = parts[3];
  if (department == "2A") department = "19";
  if (department == "2B") department = "18";
  if (!std::all_of(department.begin(), department.end(), base::is_digit) || department == "00") return false;
  std::int64_t number = 0;
  for (std::size_t i = 0; i < 6; ++i) {
    for (const char c : i == 3 ? department : parts[i]) number = 10 * number + (c - '0');
  }
  return 97 - number % 97 == number_of(parts[6]);
}

bool are_pairs(std::string_view text, Groups groups) {
  for (int i = 0; i < 4; ++i)
    if (groups.next(2, base::is_digit).empty()) return false;
  return ends_at(text, groups.at());
}

// 0X and four pairs.
bool is_national_telephone(std::string_view text, std::size_t at) {
  if (at_or_end(text, at) != '0' || at_or_end(text, at + 1) < '1') return false;
  Groups groups(text, at);
  return !groups.next(2, base::is_digit).empty() && are_pairs(text, groups);
}

// +33 or 0033, perhaps (0), then X and four pairs.
bool is_international_telephone(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at);
  if (rest.starts_with("0033"))
    rest.remove_prefix(4);
  else if (rest.starts_with("+33"))
    rest.remove_prefix(3);
  else
    return false;
  if (!rest.empty() && is_separator(rest[0])) rest.remove_prefix(1);
  if (rest.starts_with("(0)")) rest.remove_prefix(3);
  if (!rest.empty() && is_separator(rest[0])) rest.remove_prefix(1);
  if (rest.empty() || rest[0] < '1' || rest[0] > '9') return false;
  Groups groups(rest, 0);
  return !groups.next(1, base::is_digit).empty() && are_pairs(rest, groups);
}

bool is_local_character(char c) {
  return is_word_character(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

// Something before the sign, and after it a domain of two or more parts, the last of two or more letters.
bool is_email(std::string_view text, std::size_t sign) {
  if (sign == 0 || !is_local_character(text[sign - 1])) return false;
  std::size_t part = 0;
  std::size_t parts = 0;
  bool are_letters = true;
  for (std::size_t at = sign + 1;; ++at) {
    const char c = at_or_end(text, at);
    if (is_word_character(c) || c == '-') {
      are_letters = are_letters && is_letter(c);
      ++part;
      continue;
    }
    if (part == 0) return false;
    ++parts;
    const bool goes_on = c == '.' && is_word_character(at_or_end(text, at + 1));
    if (!goes_on) return parts >= 2 && part >= 2 && are_letters;
    part = 0;
    are_letters = true;
  }
}

}  // namespace

PersonalData find_personal_data(std::string_view text) {
  int digits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '@' && is_email(text, at)) return PersonalData::email;
    if (base::is_digit(text[at])) ++digits;
  }
  if (digits < kFewestDigits) return PersonalData::none;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((!base::is_digit(text[at]) && text[at] != '+') || !begins_at(text, at)) continue;
    if (is_social_security_number(text, at)) return PersonalData::social_security_number;
    if (is_national_telephone(text, at) || is_international_telephone(text, at)) return PersonalData::telephone;
  }
  return PersonalData::none;
}

bool looks_like_name(std::string_view text) {
  bool has_space = false;
  bool has_digit = false;
  std::size_t letters = 0;
  std::size_t words = 0;
  std::size_t longest = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at_or_end(text, at);
    if (at < text.size() && is_word_character(c)) {
      // Bytes that follow in a UTF-8 sequence are no letters of their own.
      if (is_letter(c) && (static_cast<unsigned char>(c) & 0xC0) != 0x80) ++letters;
      has_digit = has_digit || base::is_digit(c);
      if (base::is_digit(c)) letters = 0;
      continue;
    }
    has_space = has_space || c == ' ';
    if (letters >= 2) ++words;
    longest = std::max(longest, letters);
    letters = 0;
  }
  if (has_space && words > 0) return true;
  return !has_digit && (longest >= 4 || words >= 2);
}

}  // namespace tremplin::check

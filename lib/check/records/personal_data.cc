#include "check/records/personal_data.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

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

// Bytes of the space that stands there, if it is no plain one; 0 where there is none.
std::size_t wide_space_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(at_or_end(text, at)) < 0x80 ? 0 : base::space_size(text.substr(at));
}

// The characters of a number with single spaces, dots or hyphens between any of them, up to `most`; spaces of any
// width. Nothing where it is longer.
std::optional<std::pair<std::string, std::size_t>> spaced_number(std::string_view text, std::size_t at,
                                                                 std::size_t most) {
  constexpr std::size_t kCorsica = 6;
  std::string digits;
  for (;;) {
    const char c = at_or_end(text, at);
    const bool is_own = base::is_digit(c) || (digits.size() == kCorsica && (c == 'A' || c == 'B'));
    if (!is_own || digits.size() == most) return std::nullopt;
    digits += c;
    ++at;
    std::size_t next = at;
    next += is_separator(at_or_end(text, next)) ? 1 : wide_space_at(text, next);
    const char following = at_or_end(text, next);
    const bool goes_on =
        base::is_digit(following) || (digits.size() == kCorsica && (following == 'A' || following == 'B'));
    if (!goes_on) return std::pair(digits, at);
    at = next;
  }
}

// A day as ISO or French files write it.
bool is_date_at(std::string_view text, std::size_t at) {
  const auto fits = [&](std::string_view form) {
    for (std::size_t i = 0; i < form.size(); ++i) {
      const char c = at_or_end(text, at + i);
      if (form[i] == '0' ? !base::is_digit(c) : c != form[i]) return false;
    }
    return true;
  };
  return fits("0000-00-00") || fits("00/00/0000") || fits("00.00.0000") || fits("00-00-0000");
}

constexpr std::string_view kSexes = "123478";

// The 13 characters without the key: sex 1 to 4, 7, 8; month 01 to 12, or 20 and more where it is unknown; a
// department.
bool is_numbered_person(std::string_view number) {
  if (kSexes.find(number[0]) == std::string_view::npos) return false;
  const std::int64_t month = number_of(number.substr(3, 2));
  return month > 0 && (month <= 12 || month >= 20) && number.substr(5, 2) != "00";
}

// Where 2A counts as 19 and 2B as 18 (Insee).
std::int64_t social_security_key(std::string number) {
  if (number[6] == 'A' || number[6] == 'B') number.replace(5, 2, number[6] == 'A' ? "19" : "18");
  return 97 - number_of(number) % 97;
}

// 13 characters and a key of two digits that agrees, or the 13 alone, with a month of the calendar and the sex 1 or 2:
// a number that was given without its key, or with the key written apart.
bool is_social_security_number(std::string_view text, std::size_t at) {
  constexpr std::size_t kNumber = 13;
  constexpr std::size_t kWithKey = 15;
  if (text.size() - at < kNumber || kSexes.find(text[at]) == std::string_view::npos) return false;
  const auto found = is_date_at(text, at) ? std::nullopt : spaced_number(text, at, kWithKey);
  if (!found || found->first.size() < kNumber || !ends_at(text, found->second)) return false;
  const std::string number = found->first.substr(0, kNumber);
  if (!is_numbered_person(number)) return false;
  if (found->first.size() == kWithKey) return social_security_key(number) == number_of(found->first.substr(kNumber));
  return found->first.size() == kNumber && number[0] <= '2' && number_of(std::string_view(number).substr(3, 2)) <= 12;
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
  if (text[at] != '0' && text[at] != '+') return false;
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

// Without case, a byte for a byte, so that offsets stay: É and é, and the like, are one.
std::string lowered(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const auto byte = static_cast<unsigned char>(out[at]);
    if (byte >= 'A' && byte <= 'Z') out[at] = static_cast<char>(byte + 0x20);
    const bool follows_c3 = at > 0 && static_cast<unsigned char>(out[at - 1]) == 0xC3;
    if (follows_c3 && byte >= 0x80 && byte <= 0x9E) out[at] = static_cast<char>(byte + 0x20);
  }
  return out;
}

// Word processors put a no-break space behind `M.`.
std::string with_plain_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t wide = wide_space_at(text, at);
    out += wide > 0 ? ' ' : text[at];
    at += std::max<std::size_t>(wide, 1);
  }
  return out;
}

bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_word_character(text[at - 1]); }

// Words that speak of a birth, with a day or a year soon after them.
bool says_birth(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords = {"né le",     "née le", "né(e) le", "ne le",
                                                       "nee le",    "né en",  "née en",   "date de naissance",
                                                       "naissance", "born",   "d.o.b",    "ddn"};
  constexpr std::size_t kSoon = 12;
  const std::string plain = lowered(text);
  for (const std::string_view word : kWords) {
    for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at + 1)) {
      if (!begins_word(plain, at)) continue;
      const std::string_view after = std::string_view(plain).substr(at + word.size(), kSoon);
      if (std::any_of(after.begin(), after.end(), base::is_digit)) return true;
    }
  }
  return false;
}

// A capital letter, and a letter after it.
bool is_capitalised(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(at_or_end(text, at));
  const auto second = static_cast<unsigned char>(at_or_end(text, at + 1));
  if (first == 0xC3) return second >= 0x80 && second <= 0x9E;
  return first >= 'A' && first <= 'Z' && is_letter(static_cast<char>(second));
}

// A form of address and a name with a capital: `M. DUPONT`, `Mme Leroy`; not `Madame la préfète`.
bool names_person(std::string_view text) {
  constexpr std::array<std::string_view, 12> kForms = {
      "M. ", "Mr ", "Mr. ", "Mme ", "Mme. ", "Mlle ", "Monsieur ", "Madame ", "Mrs ", "Mademoiselle ", "Mrs. ", "Ms "};
  for (const std::string_view form : kForms) {
    for (std::size_t at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1))
      if (begins_word(text, at) && is_capitalised(text, at + form.size())) return true;
  }
  return false;
}

// One word of three letters written as first names are: `Zoé`, `Tom`; not `XYZ`, `abc`.
bool is_short_first_name(std::string_view text) {
  if (base::count_code_points(text) != 3 || !is_capitalised(text, 0)) return false;
  const std::string plain = lowered(text);
  const std::size_t first = static_cast<unsigned char>(text[0]) == 0xC3 ? 2 : 1;
  return std::all_of(text.begin(), text.end(), is_letter) && plain.substr(first) == text.substr(first);
}

}  // namespace

PersonalData find_personal_data(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1))
    if (is_email(text, at)) return PersonalData::email;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((!base::is_digit(text[at]) && text[at] != '+') || !begins_at(text, at)) continue;
    if (is_social_security_number(text, at)) return PersonalData::social_security_number;
    if (is_national_telephone(text, at) || is_international_telephone(text, at)) return PersonalData::telephone;
  }
  return PersonalData::none;
}

PersonalData find_personal_words(std::string_view text) {
  const std::string plain = with_plain_spaces(text);
  if (says_birth(plain)) return PersonalData::date_of_birth;
  return names_person(plain) ? PersonalData::named_person : PersonalData::none;
}

bool looks_like_name(std::string_view text) {
  if (is_short_first_name(text)) return true;
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

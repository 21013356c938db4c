#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "scan/padded_values.h"

namespace tremplin::check {

/// What personal data a text seems to hold.
enum class PersonalData { none, social_security_number, email, telephone, date_of_birth, named_person };

/// The first of: an e-mail address; a French social security number (13 digits, with single spaces or other signs
/// between any of them, Corsica's 2A and 2B, alone or with a key that agrees); a French telephone number (0X XX XX XX
/// XX or +33 X XX XX XX XX, with spaces, dots, hyphens or nothing between). Identifiers, dates, SIRETs and pseudonyms
/// are none. One cheap pass over ordinary text.
PersonalData find_personal_data(std::string_view text);

/// What only words of a free text give away: a date of birth (« né le … », "born …"), a form of address with a name
/// (« Mme Leroy »). A list of words, so a suspicion.
PersonalData find_personal_words(std::string_view text);

/// No number that is looked for has fewer.
inline constexpr int kFewestDigits = 10;

/// False for most texts in which `find_personal_data` finds nothing, many times faster.
inline bool may_be_personal(base::PaddedText text) {
  int digits = 0;
  std::uint32_t signs = 0;
  scan::each_block(text, [&](const scan::ByteBlock& block, std::uint32_t own) {
    digits += std::popcount(block.digit() & own);
    signs |= block.equal('@') & own;
    return true;
  });
  return signs != 0 || digits >= kFewestDigits;
}

/// True where a `person` is made of words, as names are: words beside a space, or letters alone: one word of four or
/// more, two of two or more, or one of three with a capital as first names have. `p-4821`, `A12`, `XYZ` and `dupont75`
/// are not. `text` is UTF-8.
bool looks_like_name(std::string_view text);

}  // namespace tremplin::check

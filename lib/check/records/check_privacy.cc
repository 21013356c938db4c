#include "check/records/check_privacy.h"

#include <array>

#include "base/text.h"
#include "check/records/personal_data.h"
#include "people/words/wordings.h"

namespace tremplin::check {
namespace {

using Key = model::RecordField;

constexpr std::string_view kOwnPrefix = "x-";
constexpr std::array kTextKeys = {Key::id, Key::structure, Key::person, Key::reason, Key::prescriber, Key::note};

std::optional<Code> code_of(PersonalData found) {
  switch (found) {
    case PersonalData::social_security_number: return Code::social_security_number;
    case PersonalData::email: return Code::email;
    case PersonalData::telephone: return Code::telephone;
    case PersonalData::date_of_birth: return Code::date_of_birth;
    case PersonalData::named_person: return Code::named_person;
    case PersonalData::none: return std::nullopt;
  }
  return std::nullopt;
}

// What stands behind `x-`: it would not begin a number there.
bool holds_personal_data(const records::RawValue& key) {
  return may_be_personal(key.text()) &&
         find_personal_data(std::string_view(key.text()).substr(kOwnPrefix.size())) != PersonalData::none;
}

}  // namespace

std::optional<Code> personal_code(Key key, base::PaddedText text) {
  if (const auto code = may_be_personal(text) ? code_of(find_personal_data(text)) : std::nullopt) return code;
  if (key == Key::person && looks_like_name(text)) return Code::person_name;
  return key == Key::note ? code_of(find_personal_words(text)) : std::nullopt;
}

// By the words of headings.yaml that say the same of a column.
bool PrivacyCheck::announces_person(std::string_view key) {
  if (harmless_.find(key) != harmless_.end()) return false;
  if (people::wordings().personal.contains(base::loosely_folded(key.substr(kOwnPrefix.size())))) return true;
  if (harmless_.size() < kMostKept) harmless_.emplace(key);
  return false;
}

void PrivacyCheck::check(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) {
  for (const auto& [key, value] : record.own_values) {
    if (holds_personal_data(key))
      diagnostics.add_once(Code::personal_key, record.place(key), {std::string("x-…")});
    else if (announces_person(key.text()))
      diagnostics.add_once(Code::personal_key, record.place(key), {std::string(key.text())});
    // It is as free a text as a note.
    else if (const auto code = personal_code(Key::note, value.text()))
      diagnostics.add(*code, record.place(value), {std::string(key.text())});
  }
  for (const Key key : kTextKeys) {
    if (!record.raw->has(key)) continue;
    if (const auto code = personal_code(key, (*record.raw)[key].text()))
      diagnostics.add(*code, record.place(key),
                      {std::string(model::record_fields()[static_cast<std::size_t>(key)].name)});
  }
}

}  // namespace tremplin::check

#include "check/records/check_privacy.h"

#include <array>

#include "base/text.h"
#include "check/records/personal_data.h"
#include "model/own_key.h"
#include "people/words/wordings.h"

namespace tremplin::check {
namespace {

using Key = model::RecordField;

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

}  // namespace

std::optional<Code> personal_code(Key key, base::PaddedText text) {
  if (const auto code = may_be_personal(text) ? code_of(find_personal_data(text)) : std::nullopt) return code;
  if (key == Key::person && looks_like_name(text)) return Code::person_name;
  return key == Key::note ? code_of(find_personal_words(text)) : std::nullopt;
}

// What a finding calls a key that tells who a person is, by the words of headings.yaml that say the same of a column,
// or by holding what must not be repeated; nothing where it tells nothing. What stands behind `x-` is looked at: a
// number would not begin there.
std::optional<std::string> PrivacyCheck::personal_name(std::string_view key) {
  if (harmless_.find(key) != harmless_.end()) return std::nullopt;
  const std::string_view name = key.substr(model::kOwnKeyPrefix.size());
  if (find_personal_data(name) != PersonalData::none) return "x-…";
  if (people::wordings().personal.contains(base::loosely_folded(name))) return std::string(key);
  if (harmless_.size() < kMostKept) harmless_.emplace(key);
  return std::nullopt;
}

void PrivacyCheck::check(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) {
  for (const auto& [key, value] : record.own_values) {
    if (const auto name = personal_name(key.text())) {
      diagnostics.add_once(Code::personal_key, record.place(key), {*name});
      continue;
    }
    // The value is as free a text as a note.
    if (const auto code = personal_code(Key::note, value.text()))
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

#include "check/records/check_privacy.h"

#include <array>

#include "check/records/personal_data.h"

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

void check_privacy(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) {
  // A value under the user's own key is as free a text as a note.
  for (const records::RawValue& value : record.own_values)
    if (const auto code = personal_code(Key::note, value.text()))
      diagnostics.add(*code, {value.offset, value.length, record.source}, {std::string("x-…")});
  for (const Key key : kTextKeys) {
    if (!record.raw->has(key)) continue;
    if (const auto code = personal_code(key, (*record.raw)[key].text()))
      diagnostics.add(*code, record.place(key),
                      {std::string(model::record_fields()[static_cast<std::size_t>(key)].name)});
  }
}

}  // namespace tremplin::check

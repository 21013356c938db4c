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
    case PersonalData::none: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void check_privacy(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) {
  for (const Key key : kTextKeys) {
    if (!record.raw->has(key)) continue;
    const base::PaddedText text = (*record.raw)[key].text();
    if (const auto code = may_be_personal(text) ? code_of(find_personal_data(text)) : std::nullopt) {
      diagnostics.add(*code, record.place(key),
                      {std::string(model::record_fields()[static_cast<std::size_t>(key)].name)});
    } else if (key == Key::person && looks_like_name(text)) {
      diagnostics.add(Code::person_name, record.place(key));
    }
  }
}

}  // namespace tremplin::check

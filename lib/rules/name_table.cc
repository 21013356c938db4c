#include "rules/name_table.h"

#include <algorithm>

#include "rules/bodies.h"

namespace tremplin::rules {
namespace {

using TextPart = std::string model::Text::*;

// The language in which both say something, and not the same; null where there is none.
TextPart difference_of(const model::Text& a, const model::Text& b) {
  for (const TextPart part : {&model::Text::fr, &model::Text::en})
    if (!(a.*part).empty() && !(b.*part).empty() && a.*part != b.*part) return part;
  return nullptr;
}

void complete(model::Text& text, const model::Text& other) {
  if (text.fr.empty()) text.fr = other.fr;
  if (text.en.empty()) text.en = other.en;
}

}  // namespace

void NameTable::add(const model::NamesDraft& draft, diagnostics::Diagnostics& diagnostics) {
  if (!place_.is_set()) place_ = draft.place;
  for (const auto& [code, body] : draft.names) {
    const std::string known(body_of(code.value.text));
    if (body.label) add_name(known, {{}, body.label->value, body.label->place}, diagnostics);
    for (const model::DatedName& name : body.by_date)
      if (name.label)
        add_name(known, {name.from ? name.from->value : Date{}, name.label->value, name.label->place}, diagnostics);
  }
}

void NameTable::add_name(const std::string& code, Name name, diagnostics::Diagnostics& diagnostics) {
  if (const BodyName* body = body_name(code, name.from)) {
    if (!is_name_of(code, name.text))
      diagnostics.add(Code::name_disagrees, name.place,
                      {code, name.text.in(Language::french), body->label.in(Language::french)});
    return;
  }
  std::vector<Name>& names = by_code_[code];
  const auto same = std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.from == name.from; });
  if (same == names.end()) {
    names.push_back(std::move(name));
    std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.from < b.from; });
  } else if (const TextPart part = difference_of(same->text, name.text)) {
    diagnostics.add(Code::name_disagrees, name.place, {code, name.text.*part, same->text.*part}, {{same->place, {}}});
  } else {
    complete(same->text, name.text);
  }
}

const model::Text* NameTable::find(std::string_view code, Date day) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &name_on(found->second, day).text;
}

}  // namespace tremplin::rules

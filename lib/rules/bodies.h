#pragma once

#include <string_view>
#include <vector>

#include "model/text.h"
#include "tremplin/date.h"
#include "tremplin/language.h"

namespace tremplin::rules {

/// The one code of a body that files write under several: `anpe` and `france-travail` are `pole-emploi`. Any other code
/// as it is.
std::string_view body_of(std::string_view code);

/// Of names by day, in their order, the one in force on the day; the first of all where the day is unset or before all.
template <class Name>
const Name& name_on(const std::vector<Name>& names, Date day) {
  const Name* found = &names.front();
  for (const Name& name : names)
    if (day.is_set() && name.from.is_set() && name.from <= day) found = &name;
  return *found;
}

/// How a body is called from a day on.
struct BodyName {
  Date from;
  model::Text label;
  /// As it stands in a sentence: `le CDIAE`, `du CDIAE`.
  model::Text the;
  model::Text of;
};

/// The name in force on the day, the first of all where it is unset; null for a code without names. What it points at
/// stays.
const BodyName* body_name(std::string_view code, Date day);

/// True where the body bears that name on some day, in each language that the text has.
bool is_name_of(std::string_view code, const model::Text& text);

/// A text that stays, in both languages.
Bilingual in_both(const model::Text& text);

}  // namespace tremplin::rules

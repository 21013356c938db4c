#pragma once

#include <optional>

#include "model/rule_set_draft.h"
#include "model/text.h"
#include "model/values.h"
#include "tremplin/text.h"
#include "tremplin/vocabulary.h"

namespace tremplin {

// The words of the public headers are those of the rooms, in the same order.
static_assert(kCategoryCount == model::kCategoryCount && kStructureTypeCount == model::kStructureTypeCount);
static_assert(static_cast<int>(Category::withdrawn) == static_cast<int>(model::Category::withdrawn));
static_assert(static_cast<int>(Category::positive) == static_cast<int>(model::Category::positive));
static_assert(static_cast<int>(StructureType::eiti) == static_cast<int>(model::StructureType::eiti));
static_assert(static_cast<int>(StructureType::aci) == static_cast<int>(model::StructureType::aci));

inline Category to_public(model::Category category) { return static_cast<Category>(category); }
inline std::optional<Category> to_public(std::optional<model::Category> category) {
  return category ? std::optional(to_public(*category)) : std::nullopt;
}
inline Text to_public(const model::Text& text) { return {text.fr, text.en}; }

}  // namespace tremplin

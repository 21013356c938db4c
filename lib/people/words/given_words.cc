#include "people/words/given_words.h"

#include <algorithm>

#include "base/text.h"
#include "documents/tables.h"

namespace tremplin::people {
namespace {

std::string written(const std::string& text) { return text; }
std::string written(const model::CodeText& code) { return code.text; }
std::string written(model::StructureType type) { return std::string(documents::word_of(type)); }
std::string written(bool value) { return value ? "true" : "false"; }

template <class T>
std::optional<std::string> find_word(const model::ByName<T>& words, std::string_view text) {
  const std::string folded = base::loosely_folded(text);
  const auto found = std::find_if(words.begin(), words.end(), [&](const auto& entry) {
    return entry.first.value == text || (!folded.empty() && base::loosely_folded(entry.first.value) == folded);
  });
  return found == words.end() ? std::nullopt : std::optional(written(found->second.value));
}

}  // namespace

std::optional<std::string> given_word(const model::ColumnValues& values, model::RecordField field,
                                      std::string_view text) {
  switch (field) {
    case model::RecordField::structure: return find_word(values.structure, text);
    case model::RecordField::type: return find_word(values.type, text);
    case model::RecordField::reason: return find_word(values.reason, text);
    case model::RecordField::prescriber: return find_word(values.prescriber, text);
    case model::RecordField::profile: return find_word(values.profile, text);
    case model::RecordField::pathway: return find_word(values.pathway, text);
    default: return std::nullopt;
  }
}

}  // namespace tremplin::people

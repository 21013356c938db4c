#include "engine/tables/vocabulary_of.h"

namespace tremplin::engine {

people::Vocabulary vocabulary_of(Dataset& data) {
  people::Vocabulary words;
  for (const std::string_view id : data.book.ids())
    if (const rules::RuleSet* rules = data.book.find(id)) words.add(*rules);
  for (const model::Convention& convention : data.conventions) words.add(convention);
  return words;
}

}  // namespace tremplin::engine

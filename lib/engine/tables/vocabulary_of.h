#pragma once

#include "engine/inputs/dataset.h"
#include "people/words/vocabulary.h"

namespace tremplin::engine {

/// What the rule sets and conventions of a dataset call things; good for as long as these are.
people::Vocabulary vocabulary_of(Dataset& data);

}  // namespace tremplin::engine

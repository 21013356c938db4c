#pragma once

#include <string_view>

#include "people/words/vocabulary.h"
#include "tremplin/place.h"

namespace tremplin::engine {

/// Whether a table with our names holds nothing that needs understanding, so that it can be read as our own CSV is.
/// Read by up to `jobs` threads, all cores for 0, to the first row that shows the contrary.
bool is_strict_table(SourceId source, std::string_view text, const people::Vocabulary& vocabulary, unsigned jobs);

}  // namespace tremplin::engine

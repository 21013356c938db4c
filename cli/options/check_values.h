#pragma once

#include "options/arguments.h"

namespace tremplin::cli {

/// Gives the words that are no options their names, in the order of the table. Throws UsageError for one too many and
/// for one that is missing.
void place_arguments(Arguments& given, const std::vector<std::string>& words, Language language);
/// Holds values to the table: days, numbers, words (aliases are replaced, lists split), options that exclude one
/// another. Throws UsageError.
void check_values(Arguments& given, Language language);

}  // namespace tremplin::cli

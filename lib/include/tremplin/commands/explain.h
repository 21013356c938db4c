#pragma once

#include <string_view>

#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What a code (`E003`, in capitals or not) means, why it matters, a wrong input and a right one. An empty code gives
/// one line for each code. Throws UsageError for a code that there is not.
TREMPLIN_EXPORT RunResult explain(std::string_view code, Language language, const Host& host);

}  // namespace tremplin::commands

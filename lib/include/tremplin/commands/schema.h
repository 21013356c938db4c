#pragma once

#include <string_view>

#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// The JSON Schema (draft-07) of a kind of document, `convention`, `exits`, `rules` or `columns`, for editors. Throws
/// UsageError for another kind.
TREMPLIN_EXPORT RunResult schema(std::string_view kind, Language language, const Host& host);

}  // namespace tremplin::commands

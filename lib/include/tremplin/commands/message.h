#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/export.h"
#include "tremplin/language.h"

namespace tremplin::commands {

/// A sentence of the program, by its key in the catalogue; `{0}` and so on are replaced by `texts` and then `counts`,
/// these as the language writes numbers. Throws std::logic_error for a key that there is not.
TREMPLIN_EXPORT std::string message(Language language, std::string_view key, const std::vector<std::string>& texts,
                                    const std::vector<std::int64_t>& counts = {});

/// A text of a table in the language; in French with its no-break spaces.
TREMPLIN_EXPORT std::string typeset(const Bilingual& text, Language language);

}  // namespace tremplin::commands

#pragma once

#include <string>
#include <string_view>

#include "tremplin/export.h"

namespace tremplin {

/// Text of files and file names as a terminal may show it: control characters as their pictures (␛), whatever is
/// invisible, turns the direction of text or is not UTF-8 as U+FFFD. Each stays one character wide.
TREMPLIN_EXPORT std::string safe_text(std::string_view text);

}  // namespace tremplin

#pragma once

#include <string>

#include "options/option.h"

namespace tremplin::cli {

/// What `--help` prints: of the program, where `command` is null, or of a subcommand. 80 columns.
std::string help_text(const Subcommand* command, Language language);

}  // namespace tremplin::cli

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tremplin/commands/finding_text.h"
#include "tremplin/language.h"

namespace tremplin::cli {

/// Empty where it is not set.
std::string environment(const char* name);
/// `LC_ALL`, `LC_MESSAGES`, `LANG`: the first that is set; else the desktop's.
Language environment_language();
/// That of the last `--lang` before `--`, wherever it stands; else the environment's. For messages about a command
/// line that may be wrong.
Language asked_language(std::span<const std::string> words);
/// Whether a stream gets colours: `when` is the value of `--color`.
Colour colour_for(int descriptor, std::string_view when);

}  // namespace tremplin::cli

#pragma once

#include <string>
#include <string_view>

#include "classify/exit_tests.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// `trace/1` (tremplin-trace(5)): one object, and the line's end. `rules_version` is that of the exit's rule set.
std::string trace_json(const classify::TracedExit& exit, std::string_view rules_version, Language language);

}  // namespace tremplin::render

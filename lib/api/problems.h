#pragma once

#include <vector>

#include "diagnostics/diagnostics.h"
#include "tremplin/data_error.h"

namespace tremplin {

/// Findings put into words, in order of place.
std::vector<Problem> problems_of(const diagnostics::Diagnostics& diagnostics);

/// One finding as the cause of a DataError.
[[noreturn]] void throw_problem(Code code, std::vector<Arg> args);

}  // namespace tremplin

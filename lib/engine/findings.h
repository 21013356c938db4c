#pragma once

#include "engine/inputs/dataset.h"
#include "engine/record_pass.h"

namespace tremplin {

/// The findings as text, on `err`: what commands that compute say of their inputs.
void write_findings(const Dataset& data, const CommonOptions& common, const Host& host);

/// The same, and what follows of them: true where errors stop the run; with `keep_going` how many records are left out.
bool is_refused(const Dataset& data, const PassCounts& passed, const CommonOptions& common, const Host& host);

}  // namespace tremplin

#pragma once

#include "engine/inputs/dataset.h"
#include "engine/record_pass.h"

namespace tremplin::engine {

/// The findings as text, on `err`: what commands that compute say of their inputs. Notes that ask nothing of anybody
/// are for `validate`.
void write_findings(const Dataset& data, const commands::CommonOptions& common, const commands::Host& host);

/// The same, and what follows of them: true where errors stop the run; with `keep_going` how many records are left out.
bool is_refused(const Dataset& data, const PassCounts& passed, const commands::CommonOptions& common,
                const commands::Host& host);

}  // namespace tremplin::engine

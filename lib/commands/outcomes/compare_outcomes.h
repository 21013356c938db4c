#pragma once

#include "commands/answer.h"
#include "model/group.h"
#include "tremplin/commands/compute_outcomes.h"

namespace tremplin::commands {

/// The inputs read twice, by `--against-rules`, or held against `--against-files`: which exits change, and what that
/// does to counts and rates. Throws IoError, Refusal.
Answer compare_outcomes(const ComputeOutcomesOptions& options, const model::Grouping& grouping, const Host& host);

}  // namespace tremplin::commands

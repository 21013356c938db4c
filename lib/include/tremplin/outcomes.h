#pragma once

#include <span>

#include "tremplin/classify.h"
#include "tremplin/counts.h"
#include "tremplin/exit.h"
#include "tremplin/export.h"
#include "tremplin/rule_set.h"

namespace tremplin {

/// One exit as counts.
TREMPLIN_EXPORT Counts counts_of(const ClassifiedExit& classification);

/// Classifies and counts. Throws DataError with the problems of the first record that has an error; a person who left
/// twice is counted twice, as nothing here tells persons apart.
TREMPLIN_EXPORT Counts count_exits(std::span<const Exit> records, const Rules& rules);

}  // namespace tremplin

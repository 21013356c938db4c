#pragma once

#include "engine/inputs/dataset.h"
#include "tally/tally.h"

namespace tremplin::engine {

/// Adds the outcomes that were read to a tally: finer rows are summed to its grouping, an empty department is filled in
/// from the conventions. Rows that lack a key, stand by profile or are cut by the days are findings (E106 to E108).
void fold_outcomes(Dataset& data, const model::Grouping& grouping, DateRange days, tally::Tally& tally);
/// The same for one table.
void fold_table(Dataset& data, const model::Outcomes& table, const model::Grouping& grouping, DateRange days,
                tally::Tally& tally);

}  // namespace tremplin::engine

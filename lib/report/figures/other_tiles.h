#pragma once

#include <vector>

#include "report/figures/running_year.h"

namespace tremplin::report {

/// Tiles on the objectives other than employment, for a year that is over: one for each of a few, one for all of many;
/// none where nothing is recorded of them for that year.
std::vector<Tile> other_tiles(const ConventionCase& item, const ReportInput& input, int year,
                              const std::vector<int>& years);

}  // namespace tremplin::report

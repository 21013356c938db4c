#pragma once

#include <string>

#include "model/outcome.h"
#include "render/csv.h"

namespace tremplin {

/// Outcomes as files: the group's columns, counts, rates and Wilson bounds as fractions with six decimals, `rules` once
/// and last (FORMATS.md "Outcomes").
std::string render_outcomes_csv(const Outcomes& outcomes, CsvDialect dialect);

}  // namespace tremplin

#pragma once

#include <string>

#include "model/outcome.h"
#include "render/csv.h"

namespace tremplin {

/// Outcomes as files: the group's columns, counts, rates and Wilson bounds as fractions with six decimals, `rules` once
/// and last (FORMATS.md "Outcomes").
std::string render_outcomes_csv(const Outcomes& outcomes, CsvDialect dialect);

/// One figure of a row by its column's name: a count, or a rate or bound with `decimals`; empty where there is no rate.
std::string outcome_figure(const Counts& counts, std::string_view column, int decimals);

}  // namespace tremplin

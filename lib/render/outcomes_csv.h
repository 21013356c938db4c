#pragma once

#include <string>

#include "csv/csv_writer.h"
#include "model/outcome.h"
#include "tremplin/commands/run.h"

namespace tremplin::render {

/// Outcomes as files: the group's columns, counts, rates and Wilson bounds as fractions with six decimals, `rules` once
/// and last (FORMATS.md "Outcomes"). Many rows are written by up to `jobs` threads, all cores for 0.
void write_outcomes_csv(commands::TextSink& out, const model::Outcomes& outcomes, CsvDialect dialect, unsigned jobs);

}  // namespace tremplin::render

#pragma once

#include <string>

#include "csv/csv_writer.h"
#include "model/outcome.h"
#include "tremplin/commands/run.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// Outcomes as files: the group's columns (headed by codes, or by labels in the language), counts, rates and Wilson
/// bounds as fractions with six decimals, `rules` once and last (FORMATS.md "Outcomes"). Many rows are written by up to
/// `jobs` threads, all cores for 0.
void write_outcomes_csv(commands::TextSink& out, const model::Outcomes& outcomes, Language language, CsvForm form,
                        unsigned jobs);

}  // namespace tremplin::render

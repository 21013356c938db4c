#pragma once

#include "documents/outcomes/read_outcomes_csv.h"

namespace tremplin::engine {

/// The labels that `--csv-headings labels` and workbooks have for the columns of outcomes, in both languages.
const documents::OutcomeHeadings& outcome_headings();

}  // namespace tremplin::engine

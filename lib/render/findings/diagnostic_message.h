#pragma once

#include <string>

#include "diagnostics/diagnostics.h"
#include "render/findings/run_counts.h"
#include "render/text/source_texts.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// What an analyst sends back to whoever made the table: how many exits were read, then sentences by row, first what is
/// to be corrected, then what is to be checked. No codes, no quoted lines, nothing about a person but the row; notes,
/// and what is for the analyst alone, are left out.
std::string render_diagnostics_message(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                                       const RunCounts& counts, Language language);

}  // namespace tremplin::render

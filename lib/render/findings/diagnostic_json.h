#pragma once

#include "diagnostics/diagnostics.h"
#include "render/findings/run_counts.h"
#include "render/findings/write_text.h"
#include "render/text/source_texts.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// One object a line for each finding:
///   {"file","line","column","end_column","severity","code","message","help","related":[{"file","line","column","message"}]}
/// `help` is null where there is none; a finding about no place has null for file, line and columns. The last object
/// holds the counts and, by file and code, how many findings were only counted.
void render_diagnostics_json(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, const RunCounts& counts,
                             Language language, const WriteText& write);

}  // namespace tremplin::render

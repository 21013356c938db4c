#pragma once

#include <string>

#include "diagnostics/diagnostics.h"
#include "render/findings/write_text.h"
#include "render/text/source_texts.h"
#include "tremplin/commands/finding_text.h"

namespace tremplin::render {

/// Findings for people, in order of place:
///   file:line:column: error: text [CODE]
///       the line quoted
///       ^~~~~~~~
///   help: what to do
///   file:line:column: note: text of a related place
/// After those of a file, a line for each code of which some were only counted. Lines end in LF.
std::string render_diagnostics_text(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                                    const FindingTextOptions& options);
/// The same, finding by finding.
void render_diagnostics_text(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                             const FindingTextOptions& options, const WriteText& write);

}  // namespace tremplin::render

#pragma once

#include "diagnostics/diagnostics.h"
#include "render/findings/write_text.h"
#include "render/text/source_texts.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// Workflow commands, one a line: `::error file=…,line=…,col=…,endColumn=…,title=E003::text%0Ahelp: …`. GitHub shows
/// only the first few of each severity, so errors come first, then warnings, then notes. Written finding by finding.
void render_diagnostics_github(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                               const WriteText& write);

}  // namespace tremplin::render

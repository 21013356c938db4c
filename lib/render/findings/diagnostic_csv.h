#pragma once

#include "csv/csv_writer.h"
#include "diagnostics/diagnostics.h"
#include "render/findings/write_text.h"
#include "render/text/source_texts.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// A header and a row for each finding: `file,line,column,severity,code,message,help`. Findings that were only counted
/// are a row without line and column at the end. Written finding by finding.
void render_diagnostics_csv(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                            CsvDialect dialect, const WriteText& write);

}  // namespace tremplin::render

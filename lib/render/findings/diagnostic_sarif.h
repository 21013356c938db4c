#pragma once

#include <string>

#include "diagnostics/diagnostics.h"
#include "render/findings/write_text.h"
#include "render/text/source_texts.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// A SARIF 2.1.0 log of one run, indented by two: every code as a rule, a result for each finding, a notification for
/// each code and file of which some were only counted. Columns are code points; files are relative URIs.
void render_diagnostics_sarif(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                              const WriteText& write);

/// A file name as a URI: relative where the name is, with forward slashes, everything but `A-Z a-z 0-9 - . _ ~ /`
/// percent-encoded.
std::string uri_of(std::string_view file);

}  // namespace tremplin::render

#pragma once

#include <string>

#include "tremplin/commands/report.h"

namespace tremplin::commands {

/// Whether another program makes the file of the page.
bool is_converted(ReportFormat format);
/// A page of HTML as PDF (by WeasyPrint), ODT or DOCX (by pandoc). Throws UsageError where that program is not
/// installed, with the way to install it, or fails.
std::string converted(const std::string& html, const ReportOptions& options);

}  // namespace tremplin::commands

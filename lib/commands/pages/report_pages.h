#pragma once

#include <string>
#include <string_view>

#include "commands/pages/page_folder.h"
#include "report/kinds/kinds.h"
#include "rules/name_table.h"
#include "tremplin/commands/report.h"

namespace tremplin::commands {

/// `.html`
std::string_view ending_of(ReportFormat format);
/// The page in the format asked for.
std::string rendered(const report::Document& page, const ReportOptions& options);
/// Adds `index.csv`, the list of the pages, and the page that leads to them in the format asked for. Throws IoError.
void add_index(PageFolder& folder, const report::ReportTable& list, const report::Document& page,
               const ReportOptions& options);
/// Whether one of the verdicts that `fail_on` names stands on the page.
bool strikes(const report::Report& report, const ReportOptions& options);

/// `-o FOLDER/`: a page for each convention, an index, the list of inputs with their hashes. True where one of the
/// pages has a verdict that `fail_on` names. Throws IoError.
bool write_report_folder(report::ReportInput input, const rules::NameTable& names, const ReportOptions& options,
                         Disk& disk);

}  // namespace tremplin::commands

#pragma once

#include <string>

#include "rules/rule_set.h"
#include "sheets/out_workbook.h"
#include "tremplin/date.h"
#include "tremplin/language.h"

namespace tremplin::commands {

/// An empty table of exits to be filled in: our headings with what may stand below them (lists of reasons, types,
/// prescribers, profiles; days; numbers), the lists, and a sheet that explains. What is typed there is read back.
sheets::OutWorkbook exit_sheet(const rules::RuleSet& rules, Date day, Language language);

/// The headings alone, as CSV for a spreadsheet.
std::string exit_sheet_csv(Language language);

}  // namespace tremplin::commands

#pragma once

#include <string_view>

#include "sheets/archive.h"
#include "sheets/workbook.h"

namespace tremplin::sheets {

/// Office Open XML. Throws WorkbookFault.
Workbook read_xlsx(Archive& archive, const WorkbookLimits& limits);
/// OpenDocument. Throws WorkbookFault.
Workbook read_ods(Archive& archive, const WorkbookLimits& limits);

/// Whether a cell's format (`dd/mm/yyyy`) shows a day: it has a sign for days or years outside of quotes, brackets and
/// what is escaped.
bool shows_day(std::string_view format);

}  // namespace tremplin::sheets

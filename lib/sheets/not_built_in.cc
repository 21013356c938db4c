// In place of the other files where the library is built without sheets.
#include <stdexcept>

#include "sheets/out_workbook.h"
#include "sheets/workbook.h"

namespace tremplin::sheets {

Workbook read_workbook(std::string_view, const WorkbookLimits&) {
  Workbook out;
  out.trouble = WorkbookTrouble::not_built_in;
  return out;
}

std::string write_xlsx(const OutWorkbook&) { throw std::logic_error("built without sheets"); }

bool can_write_workbooks() { return false; }

}  // namespace tremplin::sheets

#include "tremplin/commands/workbooks.h"

#include "sheets/out_workbook.h"

namespace tremplin::commands {

bool can_write_xlsx() { return sheets::can_write_workbooks(); }

}  // namespace tremplin::commands

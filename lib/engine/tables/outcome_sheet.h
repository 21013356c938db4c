#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostics.h"
#include "diagnostics/source_table.h"
#include "sheets/workbook.h"

namespace tremplin::engine {

/// The sheet asked for, else the first, that has outcomes as `compute-outcomes` writes them; nothing where none has.
std::optional<sheets::SheetText> find_outcome_sheet(sheets::Workbook& workbook, const std::optional<std::string>& name);

/// What findings need to name the cells of such a sheet.
diagnostics::TableLayout layout_of_outcomes(std::string_view text);

/// Where a source is a workbook, makes the text of its sheet of outcomes the source's own. False, with a finding, where
/// that cannot be done (Y080, Y090). Throws IoError.
bool open_outcome_sheet(diagnostics::SourceTable::Source& source, SourceId id, const std::optional<std::string>& name,
                        Disk& disk, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine

#pragma once

#include <optional>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "engine/tables/load_table.h"
#include "people/header.h"
#include "sheets/workbook.h"

namespace tremplin::engine {

/// Whether the bytes are those of a workbook, or of what is kept as one.
bool looks_like_workbook(std::string_view bytes);
/// Why a workbook cannot be read, for people.
Bilingual reason_of(sheets::WorkbookTrouble trouble);

struct ChosenSheet {
  sheets::SheetText sheet;
  people::PeopleHeader header;
};

/// The sheet that is asked for, else the one whose header is known; nothing with a finding where there is none, or more
/// than one.
std::optional<ChosenSheet> choose_sheet(SourceId source, sheets::Workbook workbook, const TableOptions& options,
                                        diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine

#pragma once

#include "diagnostics/diagnostics.h"
#include "records/read_record.h"

namespace tremplin::check {

/// Personal data in the texts of a record (E023 to E026, warnings). The value itself is never repeated.
void check_privacy(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check

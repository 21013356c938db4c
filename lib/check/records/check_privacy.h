#pragma once

#include "diagnostics/diagnostics.h"
#include "model/exit_record.h"

namespace tremplin::check {

/// Personal data in the texts of a record (E023 to E026, warnings). The value itself is never repeated.
void check_privacy(const model::ExitRecord& record, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check

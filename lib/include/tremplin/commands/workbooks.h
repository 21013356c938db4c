#pragma once

#include "tremplin/export.h"

namespace tremplin::commands {

/// Whether `xlsx` can be written: not where the library was built without spreadsheets.
TREMPLIN_EXPORT bool can_write_xlsx();

}  // namespace tremplin::commands

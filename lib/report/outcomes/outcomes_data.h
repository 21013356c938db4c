#pragma once

#include "model/outcome.h"
#include "report/document/document.h"

namespace tremplin::report {

/// Outcomes with the columns of their CSV (FORMATS.md "Outcomes"), each figure as a value; it can be read back.
ReportTable outcomes_data(const model::Outcomes& outcomes);

}  // namespace tremplin::report

#pragma once

#include <span>

#include "report/kinds/kinds.h"
#include "tremplin/commands/report.h"

namespace tremplin::report {

/// One row of the registry of reports: what is said of a kind outside, and what makes its page.
struct ReportKindRow {
  commands::ReportKindInfo info;
  /// One of these is set: of one reading, or of two.
  Report (*make)(const ReportInput& input) = nullptr;
  Report (*compare)(const ReportInput& before, const ReportInput& after) = nullptr;
};

std::span<const ReportKindRow> report_kind_rows();

/// Throws std::logic_error where there is none of that word.
const ReportKindRow& kind_row(std::string_view word);

}  // namespace tremplin::report

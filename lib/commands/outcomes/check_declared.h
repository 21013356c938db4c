#pragma once

#include <string>

#include "engine/inputs/dataset.h"
#include "model/outcome.h"
#include "report/document/document.h"

namespace tremplin::commands {

/// A declared table held against outcomes.
struct DeclaredResult {
  std::int64_t figures = 0;
  /// A row for each figure that differs: line, group, column, declared, computed, difference, count, of.
  report::ReportTable differences;
};

/// The grouping that the declared table's columns ask for; findings where its header cannot be used.
std::optional<model::Grouping> declared_grouping(SourceId source, std::string_view text,
                                                 diagnostics::Diagnostics& diagnostics);

/// Recomputes each figure of the table (FORMATS of CLI.md, `--check`): rounded to the decimals given, `40.4%` as a
/// percentage, `*` in a group column as all of that column's groups together.
DeclaredResult check_declared(SourceId source, std::string_view text, const model::Outcomes& outcomes,
                              diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::commands

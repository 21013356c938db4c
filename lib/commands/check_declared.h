#pragma once

#include <string>

#include "model/outcome.h"
#include "report/document/document.h"
#include "engine/inputs/dataset.h"

namespace tremplin {

/// A declared table held against outcomes.
struct DeclaredResult {
  std::int64_t figures = 0;
  /// A row for each figure that differs: line, group, column, declared, computed, count, of.
  ReportTable differences;
};

/// The grouping that the declared table's columns ask for; findings where its header cannot be used.
std::optional<Grouping> declared_grouping(SourceId source, std::string_view text, Diagnostics& diagnostics);

/// Recomputes each figure of the table (FORMATS of CLI.md, `--check`): rounded to the decimals given, `40.4%` as a
/// percentage, `*` in a group column as all of that column's groups together.
DeclaredResult check_declared(SourceId source, std::string_view text, const Outcomes& outcomes,
                              Diagnostics& diagnostics);

}  // namespace tremplin

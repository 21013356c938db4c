#pragma once

#include <span>

#include "classify/exit_changes.h"
#include "model/outcome.h"
#include "report/document/document.h"
#include "rules/name_table.h"

namespace tremplin::report {

/// Two readings by the same grouping: outcomes, and the exits that they make something else of.
struct Comparison {
  const model::Outcomes& here;
  const model::Outcomes& against;
  std::span<const classify::ExitChange> changes;
  /// All exits that either has.
  std::int64_t exits = 0;
  /// Names of structures; may be null.
  const rules::NameTable* names = nullptr;
};

/// A row for each group of either, with each count and rate of both.
ReportTable compared_groups(const Comparison& comparison);
/// A row for each exit that changes, with the rule of both that decides; `language` is that of the rules' sources.
ReportTable changed_exits(const Comparison& comparison, Language language);
/// For people: what changes, group by group, then exit by exit.
Document comparison_document(const Comparison& comparison);

}  // namespace tremplin::report

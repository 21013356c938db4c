#pragma once

#include <span>

#include "model/outcome.h"
#include "people/understanding.h"
#include "report/document/document.h"
#include "rules/name_table.h"

namespace tremplin::report {

/// What stands beside the groups.
struct OutcomesFrame {
  /// Smallest count shown where groups are small ones of persons (by profile, prescriber, reason); 0 shows all.
  std::int64_t suppress_below = 0;
  /// Records left out with `--keep-going`.
  std::int64_t left_out = 0;
  /// Names of structures and prescribers; may be null.
  const rules::NameTable* names = nullptr;
  /// Tables that were read with understanding.
  std::span<const people::UnderstoodTable> understood = {};
};

/// Outcomes for people: a line a group with counts first, then a table that adds up, with its total. Its data are those
/// of the CSV, without columns where small groups are hidden.
Document outcomes_document(const model::Outcomes& outcomes, const OutcomesFrame& frame);

}  // namespace tremplin::report

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tremplin/date.h"
#include "tremplin/numbers.h"
#include "tremplin/vocabulary.h"

namespace tremplin {

/// One person leaving a structure at the end of a recruitment: what is needed to classify the exit. Several contracts
/// in a row with one structure are one recruitment. Keep names out: nothing here asks for one.
struct Exit {
  StructureType type = StructureType::ei;
  /// First and last day of the recruitment; the exit is on or after the entry.
  Date entry_date;
  Date exit_date;
  /// Over the whole recruitment, 0 or more. Needed where the threshold of the type asks for it.
  std::optional<Decimal> hours_worked;
  /// A reason's code in the rule set, or one of its labels or aliases.
  std::string reason;
  /// The job obtained, first and last day; or its length in months, more than 0. One of the two is needed for reasons
  /// by contract length, and never both.
  std::optional<DateRange> contract;
  std::optional<Decimal> contract_months;
  /// False where a hiring by another structure of the sector is outside a pathway.
  bool is_in_pathway = true;
  /// Codes of profiles that the person had, each once.
  std::vector<std::string> profiles;
};

}  // namespace tremplin

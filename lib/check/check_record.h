#pragma once

#include "base/diagnostics.h"
#include "model/exit_record.h"
#include "rules/holdings.h"

namespace tremplin {

/// A record that was checked: what holds for it, and what its rule set says of its reason. Only `check_record` makes
/// one that counts.
struct CheckedRecord {
  const ExitRecord* record = nullptr;
  Assignment assignment;
  const Reason* reason = nullptr;
};

/// Everything that can be said of one record by itself and by its rule set (E0xx), of broken ones as far as they go.
/// Nothing where an error was found; whether the record itself was sound is for the caller to know.
std::optional<CheckedRecord> check_record(const ExitRecord& record, const Holdings& holdings, Diagnostics& diagnostics);


}  // namespace tremplin

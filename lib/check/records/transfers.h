#pragma once

#include <set>
#include <span>
#include <utility>

#include "check/records/check_repeats.h"

namespace tremplin::check {

/// The moves of one person from structure to structure by transfer of employer: who left, who came.
struct TransferLinks {
  std::vector<std::pair<const StoredRecord*, const StoredRecord*>> moves;

  /// The record itself, and those that moves lead to from it or to it from, in one or more.
  std::set<const StoredRecord*> reached_from(const StoredRecord& record) const;
};

/// Looks at the records of one person: an exit by `employer-transfer` and an entry elsewhere within a week of it are
/// one recruitment that was taken over. E071 where the entry has no `presence_from`.
TransferLinks check_transfers(std::span<const StoredRecord* const> records, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check

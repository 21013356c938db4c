#pragma once

#include <cstdint>
#include <vector>

#include "import/asp/exit_rows.h"

namespace tremplin::importing {

/// A recruitment that has ended: a contract, its renewals, and what the monthly states say of them.
struct Recruitment {
  /// The first contract; its id is the exit record's.
  IdPool::Index contract = 0;
  IdPool::Index person = 0;
  IdPool::Index structure = 0;
  IdPool::Index reason = 0;
  model::StructureType type = model::StructureType::ei;
  Date entry;
  Date exit;
  /// Hundredths, over all its months; -1 without any.
  std::int64_t hours = -1;
  bool has_rsa = false;
  /// The row of the last contract.
  Place place;
};

/// Makes recruitments of contracts and monthly states, in order of structure, type, day of exit and id.
///
/// The contracts of a person in a structure under a type go by day of hiring. A renewal continues the recruitment
/// before it, and so does a new contract that follows without a day between and without an exit. The exit is the last
/// one recorded, in the monthly states before the contracts; one recorded before the last renewal began is none.
/// Findings: E214, E222, E223, E227 to E232, E234 to E236.
std::vector<Recruitment> make_recruitments(ExitRows& rows, const IdPool& pool, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::importing

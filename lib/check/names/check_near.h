#pragma once

#include <span>
#include <vector>

#include "check/records/check_repeats.h"
#include "rules/convention_index.h"

namespace tremplin::check {

/// Structures of exits that no convention read is of, beside those of conventions, else beside each other: E077 at the
/// first record of each that differs from another by next to nothing.
void check_structures(std::vector<UnheldStructure> unheld, std::span<const model::Convention> conventions,
                      diagnostics::Diagnostics& diagnostics);

/// Records, in order of place, whose persons may have two spellings in one structure and type: E078 at the first record
/// of each spelling but the first.
void check_spellings(std::span<const StoredRecord* const> records, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check

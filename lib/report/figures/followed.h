#pragma once

#include <span>
#include <vector>

#include "model/convention.h"
#include "report/document/document.h"

namespace tremplin::report {

/// The recommendations of the conventions before, each with what came of it: a heading and a table; nothing where they
/// made none.
std::vector<Block> former_recommendations(std::span<const model::Convention* const> former);

/// What was asked for a year beside what is agreed, and the gap that is still to be financed; nothing without an amount
/// asked for.
std::vector<Block> financing_gap(const model::Convention& convention);

/// What the parties put forward for the operational objectives, beside what was agreed; nothing where they put forward
/// none. Positions after `as_of`, where it is set, are left out.
std::vector<Block> operational_positions(const model::Convention& convention, Date as_of);

void add_blocks(Document& page, std::vector<Block> blocks);

}  // namespace tremplin::report

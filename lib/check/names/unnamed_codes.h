#pragma once

#include <set>
#include <span>
#include <string>

#include "model/convention.h"

namespace tremplin::check {

/// The codes by which conventions call bodies: funders, providers, parties and who takes part.
std::set<std::string> body_codes(std::span<const model::Convention> conventions);

}  // namespace tremplin::check

#pragma once

#include <span>
#include <string>

#include "negotiate/negotiation.h"

namespace tremplin::render {

/// The proposed `targets:` of each convention as they stand under `objectives.employment`, a document each, headed by a
/// comment with the convention's id. The four shares of a year add up, so that a convention takes them as they are.
std::string negotiation_yaml(std::span<const negotiate::Negotiation> negotiations);

}  // namespace tremplin::render

#pragma once

#include <span>
#include <vector>

#include "people/understanding.h"
#include "report/document/document.h"

namespace tremplin::report {

/// What a page says of tables that were read with understanding: a sentence a file, and how many persons still present
/// stand in them. Empty where there are none.
std::vector<Message> understood_messages(std::span<const people::UnderstoodTable> tables);

}  // namespace tremplin::report

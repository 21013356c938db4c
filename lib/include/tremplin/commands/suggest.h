#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tremplin/export.h"

namespace tremplin::commands {

/// The candidate that a mistyped word stands nearest to, where one is near; the first of equals.
TREMPLIN_EXPORT std::optional<std::string> nearest_name(std::string_view text, std::span<const std::string> candidates);

}  // namespace tremplin::commands

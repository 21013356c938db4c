#pragma once

#include <string_view>

namespace tremplin::model {

/// What keys and columns of the user's own begin with (FORMATS.md): they mean nothing to the program.
inline constexpr std::string_view kOwnKeyPrefix = "x-";

constexpr bool is_own_key(std::string_view key) { return key.starts_with(kOwnKeyPrefix); }

}  // namespace tremplin::model

#pragma once

#include <string>
#include <string_view>

namespace tremplin::base {

/// What `diff -u` says of two texts of one name, for `patch` and people; empty where they are the same. Very different
/// texts are shown as one change.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace tremplin::base

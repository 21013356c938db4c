#pragma once

#include <functional>
#include <string_view>

namespace tremplin::render {

/// Takes a text part by part, where the whole would be too much to hold.
using WriteText = std::function<void(std::string_view part)>;

}  // namespace tremplin::render

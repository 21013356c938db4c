#pragma once

#include <string>
#include <string_view>

namespace tremplin::render {

/// JSON with every character that must not reach a terminal (`base::is_unsafe`) written by its number, `\u202e`: what
/// is read from it is the same.
std::string safe_json(std::string json);

}  // namespace tremplin::render

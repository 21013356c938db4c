#pragma once

#include <string_view>

#include "yaml/node.h"

namespace tremplin::format {

/// Puts the keys of a document of this kind (`convention/1`) into the order of the manual, in all that it holds, years
/// by their number; lists stay as they are. A key that is not known, the user's own `x-…` above all, stays behind the
/// one that it followed.
void order_keys(yaml::Node& document, std::string_view kind);

}  // namespace tremplin::format

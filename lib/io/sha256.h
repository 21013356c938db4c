#pragma once

#include <string>
#include <string_view>

namespace tremplin::io {

/// SHA-256 of some bytes, in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

}  // namespace tremplin::io

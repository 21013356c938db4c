#pragma once

#include <string>
#include <string_view>

namespace tremplin::io {

/// SHA-256 of some bytes, in lower-case hexadecimal. Throws IoError where OpenSSL's library is not there.
std::string sha256_hex(std::string_view bytes);

}  // namespace tremplin::io

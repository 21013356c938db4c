#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tremplin::io {

using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-256 of some bytes, and of others behind them.
Sha256 sha256(std::string_view bytes, std::string_view behind = {});
/// The same in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

}  // namespace tremplin::io

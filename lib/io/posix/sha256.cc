#include "io/sha256.h"

#include <sha2.h>

#include <array>
#include <cstdint>

namespace tremplin::io {

std::string sha256_hex(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digest{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digest.data());
  return digest.data();
}

}  // namespace tremplin::io

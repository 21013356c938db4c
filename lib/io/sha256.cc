#include "io/sha256.h"

#include <fmt/format.h>

namespace tremplin::io {

std::string sha256_hex(std::string_view bytes) {
  std::string text;
  for (const std::uint8_t byte : sha256(bytes)) text += fmt::format("{:02x}", byte);
  return text;
}

}  // namespace tremplin::io

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tremplin::io {

/// HMAC-SHA-256 (RFC 2104), of which the first 64 bits are kept: who lacks the key cannot search for a text.
class KeyedHash {
 public:
  explicit KeyedHash(std::string_view key);
  std::uint64_t of(std::string_view text) const;

 private:
  static constexpr std::size_t kBlock = 64;
  using Block = std::array<std::uint8_t, kBlock>;

  Block inner_{};
  Block outer_{};
};

}  // namespace tremplin::io

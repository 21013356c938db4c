#include "io/keyed_hash.h"

#include <sha2.h>

#include <algorithm>
#include <span>

namespace tremplin::io {
namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_LENGTH>;

Digest digest_of(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, first.data(), first.size());
  SHA256Update(&context, second.data(), second.size());
  Digest digest{};
  SHA256Final(digest.data(), &context);
  return digest;
}

std::span<const std::uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

KeyedHash::KeyedHash(std::string_view key) {
  constexpr std::uint8_t kInnerPad = 0x36;
  constexpr std::uint8_t kOuterPad = 0x5c;
  Block padded{};
  if (key.size() <= kBlock) {
    std::ranges::copy(bytes_of(key), padded.begin());
  } else {
    std::ranges::copy(digest_of(bytes_of(key), {}), padded.begin());
  }
  for (std::size_t i = 0; i < kBlock; ++i) {
    inner_[i] = padded[i] ^ kInnerPad;
    outer_[i] = padded[i] ^ kOuterPad;
  }
}

std::uint64_t KeyedHash::of(std::string_view text) const {
  const Digest digest = digest_of(outer_, digest_of(inner_, bytes_of(text)));
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < sizeof hash; ++i) hash = hash << 8U | digest[i];
  return hash;
}

}  // namespace tremplin::io

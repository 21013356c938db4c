#include "io/keyed_hash.h"

#include <algorithm>

#include "io/sha256.h"

namespace tremplin::io {
namespace {

template <class Bytes>
std::string_view text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

KeyedHash::KeyedHash(std::string_view key) {
  constexpr std::uint8_t kInnerPad = 0x36;
  constexpr std::uint8_t kOuterPad = 0x5c;
  Block padded{};
  const Sha256 digest = sha256(key);
  std::ranges::copy(key.size() <= kBlock ? key : text_of(digest), padded.begin());
  for (std::size_t i = 0; i < kBlock; ++i) {
    inner_[i] = padded[i] ^ kInnerPad;
    outer_[i] = padded[i] ^ kOuterPad;
  }
}

std::uint64_t KeyedHash::of(std::string_view text) const {
  const Sha256 digest = sha256(text_of(outer_), text_of(sha256(text_of(inner_), text)));
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < sizeof hash; ++i) hash = hash << 8U | digest[i];
  return hash;
}

}  // namespace tremplin::io

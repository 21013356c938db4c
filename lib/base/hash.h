#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/padded_text.h"

namespace tremplin::base {

namespace hash_parts {
inline constexpr std::uint64_t kFirst = 0xA0761D6478BD642FU;
inline constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBU;
inline constexpr std::uint64_t kThird = 0x8EBC6AF09C88C6E3U;
__extension__ using Wide = unsigned __int128;

inline std::uint64_t load8(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

/// Set bytes, as many as are looked at together, then as many zeros: a window of them keeps a text's own bytes.
inline constexpr auto kOwnBytes = [] {
  std::array<char, 64> mask{};
  for (std::size_t i = 0; i < mask.size() / 2; ++i) mask[i] = '\xFF';
  return mask;
}();
}  // namespace hash_parts

/// Of eight bytes as they stand in memory: numbers in the bytewise order.
inline std::uint64_t in_byte_order(std::uint64_t loaded) {
  return std::endian::native == std::endian::little ? __builtin_bswap64(loaded) : loaded;
}

inline std::uint64_t mixed_hash(std::uint64_t a, std::uint64_t b) {
  const auto product = static_cast<hash_parts::Wide>(a ^ hash_parts::kFirst) * (b ^ hash_parts::kSecond);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// The first 32 bytes of a text, with zeros where it has fewer: compared and hashed without asking for its length.
class Prefix32 {
 public:
  static constexpr std::size_t kSize = hash_parts::kOwnBytes.size() / 2;
  static_assert(kSize <= kPadding);
  /// Most identifiers are no longer; less needs to be looked at of them.
  static constexpr std::size_t kShort = kSize / 2;

  /// The first half of one.
  using Short = std::array<std::uint64_t, 2>;

  Prefix32() = default;
  explicit Prefix32(std::string_view text) { text.copy(reinterpret_cast<char*>(parts_.data()), kSize); }
  /// The same, many times faster.
  static Prefix32 of(PaddedText text) { return read<kSize>(text); }
  /// The same of a text of at most `kShort` bytes.
  static Prefix32 of_short(PaddedText text) { return read<kShort>(text); }

  friend bool operator==(const Prefix32& a, const Prefix32& b) {
    std::uint64_t differing = 0;
    for (std::size_t i = 0; i < kSize / 8; ++i) differing |= a.parts_[i] ^ b.parts_[i];
    return differing == 0;
  }
  friend bool operator==(const Prefix32& a, const Short& b) {
    return ((a.parts_[0] ^ b[0]) | (a.parts_[1] ^ b[1])) == 0;
  }
  Short first_half() const { return {parts_[0], parts_[1]}; }

  /// Of these bytes and of what stands before them, its length or a hash; `size` are the bytes that the text has from
  /// here.
  std::uint64_t hash(std::uint64_t before, std::size_t size) const {
    const std::uint64_t beyond = mixed_hash(parts_[2] ^ hash_parts::kThird, parts_[3]);
    return mixed_hash(parts_[0], parts_[1] ^ before * hash_parts::kThird) ^ (size > kShort ? beyond : 0);
  }

 private:
  template <std::size_t kRead>
  static Prefix32 read(PaddedText text) {
    const std::size_t size = text.size() < kRead ? text.size() : kRead;
    const char* own = hash_parts::kOwnBytes.data() + kSize - size;
    Prefix32 out;
    for (std::size_t i = 0; i < kRead; i += 8)
      out.parts_[i / 8] = hash_parts::load8(text.data() + i) & hash_parts::load8(own + i);
    return out;
  }

  std::array<std::uint64_t, kSize / 8> parts_{};
};

/// A hash of 64 good bits, the same in every run: for tables whose order nobody sees. `beginning` is the text's own.
inline std::uint64_t hash_text(std::string_view text, const Prefix32& beginning) {
  std::uint64_t hash = beginning.hash(text.size(), text.size());
  for (std::size_t at = Prefix32::kSize; at < text.size(); at += Prefix32::kSize)
    hash = Prefix32(text.substr(at)).hash(hash, text.size() - at);
  return hash;
}
inline std::uint64_t hash_text(std::string_view text) { return hash_text(text, Prefix32(text)); }
/// The same, fastest where the text is short.
inline std::uint64_t hash_text(PaddedText text) {
  if (text.size() <= Prefix32::kShort) return hash_text(text, Prefix32::of_short(text));
  return hash_text(text, Prefix32::of(text));
}

}  // namespace tremplin::base

#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace tremplin {

namespace hash_parts {
inline constexpr std::uint64_t kFirst = 0xA0761D6478BD642FU;
inline constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBU;
__extension__ using Wide = unsigned __int128;

inline std::uint64_t load8(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}
inline std::uint64_t load4(const char* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}
inline std::uint64_t load_short(std::string_view text) {
  if (text.size() >= 4) return load4(text.data()) << 32U | load4(text.data() + text.size() - 4);
  std::uint64_t value = 0;
  for (const char c : text) value = value << 8U | static_cast<unsigned char>(c);
  return value;
}
}  // namespace hash_parts

inline std::uint64_t mixed_hash(std::uint64_t a, std::uint64_t b) {
  const auto product = static_cast<hash_parts::Wide>(a ^ hash_parts::kFirst) * (b ^ hash_parts::kSecond);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// A hash of 64 good bits, the same in every run: for tables whose order nobody sees.
inline std::uint64_t hash_text(std::string_view text) {
  if (text.size() < 8) return mixed_hash(hash_parts::load_short(text), text.size());
  std::uint64_t hash = text.size();
  const char* last = text.data() + text.size() - 8;
  for (const char* at = text.data(); at < last; at += 8) hash = mixed_hash(hash, hash_parts::load8(at));
  return mixed_hash(hash, hash_parts::load8(last));
}

/// As `==`, for short texts without a call.
inline bool is_same_text(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() < 8) return hash_parts::load_short(a) == hash_parts::load_short(b);
  const std::size_t last = a.size() - 8;
  for (std::size_t at = 0; at < last; at += 8)
    if (hash_parts::load8(a.data() + at) != hash_parts::load8(b.data() + at)) return false;
  return hash_parts::load8(a.data() + last) == hash_parts::load8(b.data() + last);
}

}  // namespace tremplin

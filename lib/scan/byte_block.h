#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace tremplin::scan {

/// Sixteen bytes looked at together; every question is answered by a mask with one bit a byte, the first lowest.
class ByteBlock {
 public:
#if defined(__SSE2__)
  explicit ByteBlock(const char* at) : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}
  /// At an address that is a multiple of sixteen.
  static ByteBlock aligned(const char* at) { return ByteBlock(_mm_load_si128(reinterpret_cast<const __m128i*>(at))); }
  std::uint32_t equal(char c) const { return mask(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
  std::uint32_t equal(const ByteBlock& other) const { return mask(_mm_cmpeq_epi8(bytes_, other.bytes_)); }
  /// Equal to `c` once the bit that tells `[` from `{` and `]` from `}` is set.
  std::uint32_t equal_ignoring_bit5(char c) const {
    return mask(_mm_cmpeq_epi8(_mm_or_si128(bytes_, _mm_set1_epi8(0x20)), _mm_set1_epi8(c)));
  }
  /// Bytes that end a word: controls, DEL, the space, and whatever is not ASCII.
  std::uint32_t not_word() const {
    return mask(_mm_subs_epi8(_mm_add_epi8(bytes_, _mm_set1_epi8(1)), _mm_set1_epi8(' ' + 2)));
  }
  std::uint32_t not_ascii() const { return mask(bytes_); }
  /// Bytes that identifiers are made of: ASCII letters, digits, `. _ : / -`.
  std::uint32_t identifier() const {
    // `-./`, the digits and `:` stand in a row.
    const ByteBlock signs = where_below(':' + 1).without(where_below('-'));
    const ByteBlock small(_mm_or_si128(bytes_, _mm_set1_epi8(0x20)));
    return (signs | small.where_below('z' + 1).without(small.where_below('a')) | where_equal('_')).not_ascii();
  }
  std::uint32_t digit() const { return where_digit().not_ascii(); }
  /// Bytes that codes are made of: small ASCII letters, digits, `-`.
  std::uint32_t code() const {
    return (where_digit() | where_below('z' + 1).without(where_below('a')) | where_equal('-')).not_ascii();
  }

  /// Blocks of answers, all bits of a byte set or none, to be put together before anybody looks at a mask.
  ByteBlock where_equal(char c) const { return ByteBlock(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
  ByteBlock where_equal(const ByteBlock& other) const { return ByteBlock(_mm_cmpeq_epi8(bytes_, other.bytes_)); }
  ByteBlock where_below(char c) const { return ByteBlock(_mm_cmplt_epi8(bytes_, _mm_set1_epi8(c))); }
  ByteBlock where_digit() const { return where_below('9' + 1).without(where_below('0')); }
  /// Controls, DEL and whatever is not ASCII: one more than each of them is, as a signed byte, at most the space. Only
  /// the highest bit of each byte answers, which is the one that `not_ascii` looks at.
  ByteBlock where_not_printed() const {
    return ByteBlock(_mm_subs_epi8(_mm_add_epi8(bytes_, _mm_set1_epi8(1)), _mm_set1_epi8(' ' + 1)));
  }
  static ByteBlock none() { return ByteBlock(_mm_setzero_si128()); }
  ByteBlock operator|(const ByteBlock& other) const { return ByteBlock(_mm_or_si128(bytes_, other.bytes_)); }
  ByteBlock operator&(const ByteBlock& other) const { return ByteBlock(_mm_and_si128(bytes_, other.bytes_)); }
  ByteBlock without(const ByteBlock& other) const { return ByteBlock(_mm_andnot_si128(other.bytes_, bytes_)); }

 private:
  explicit ByteBlock(__m128i bytes) : bytes_(bytes) {}
  static std::uint32_t mask(__m128i bits) { return static_cast<std::uint32_t>(_mm_movemask_epi8(bits)); }
  __m128i bytes_;
#else
  explicit ByteBlock(const char* at) { std::memcpy(bytes_, at, sizeof bytes_); }
  static ByteBlock aligned(const char* at) { return ByteBlock(at); }
  std::uint32_t equal(char c) const {
    return mask([c](char byte) { return byte == c; });
  }
  std::uint32_t equal(const ByteBlock& other) const {
    std::uint32_t bits = 0;
    for (unsigned i = 0; i < 16; ++i) bits |= static_cast<std::uint32_t>(bytes_[i] == other.bytes_[i]) << i;
    return bits;
  }
  std::uint32_t equal_ignoring_bit5(char c) const {
    return mask([c](char byte) { return (byte | 0x20) == c; });
  }
  std::uint32_t not_word() const {
    return mask([](char byte) { return static_cast<signed char>(byte) < 0x21 || byte == '\x7F'; });
  }
  std::uint32_t not_ascii() const {
    return mask([](char byte) { return static_cast<signed char>(byte) < 0; });
  }
  std::uint32_t identifier() const {
    return mask([](char byte) {
      const char small = static_cast<char>(byte | 0x20);
      return (byte >= '-' && byte <= ':') || (small >= 'a' && small <= 'z') || byte == '_';
    });
  }
  std::uint32_t digit() const {
    return mask([](char byte) { return byte >= '0' && byte <= '9'; });
  }
  std::uint32_t code() const {
    return mask([](char byte) { return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte == '-'; });
  }
  ByteBlock where_equal(char c) const {
    return each([&](std::size_t i) { return bytes_[i] == c ? '\xFF' : '\0'; });
  }
  ByteBlock where_equal(const ByteBlock& other) const {
    return each([&](std::size_t i) { return bytes_[i] == other.bytes_[i] ? '\xFF' : '\0'; });
  }
  ByteBlock where_below(char c) const {
    return each([&](std::size_t i) { return static_cast<signed char>(bytes_[i]) < c ? '\xFF' : '\0'; });
  }
  ByteBlock where_not_printed() const {
    return each([&](std::size_t i) {
      return static_cast<signed char>(bytes_[i]) < ' ' || bytes_[i] == '\x7F' ? '\xFF' : '\0';
    });
  }
  static ByteBlock none() {
    return each([](std::size_t) { return '\0'; });
  }
  ByteBlock operator|(const ByteBlock& other) const {
    return each([&](std::size_t i) { return static_cast<char>(bytes_[i] | other.bytes_[i]); });
  }
  ByteBlock operator&(const ByteBlock& other) const {
    return each([&](std::size_t i) { return static_cast<char>(bytes_[i] & other.bytes_[i]); });
  }
  ByteBlock without(const ByteBlock& other) const {
    return each([&](std::size_t i) { return static_cast<char>(bytes_[i] & ~other.bytes_[i]); });
  }

 private:
  ByteBlock() = default;
  template <class Value>
  static ByteBlock each(Value value) {
    ByteBlock out;
    for (std::size_t i = 0; i < sizeof out.bytes_; ++i) out.bytes_[i] = value(i);
    return out;
  }
  template <class Test>
  std::uint32_t mask(Test test) const {
    std::uint32_t bits = 0;
    for (unsigned i = 0; i < 16; ++i) bits |= static_cast<std::uint32_t>(test(bytes_[i])) << i;
    return bits;
  }
  char bytes_[16];
#endif
};

/// The mask of 64 bytes from the masks that `of_block` gives of their blocks.
template <class OfBlock>
std::uint64_t wide_mask(const char* at, OfBlock of_block) {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < 64; i += 16) mask |= std::uint64_t{of_block(ByteBlock(at + i))} << i;
  return mask;
}

/// Prefetches 64 bytes that will be scanned soon after those at `at`: the processor foresees no further than a
/// page.
inline void expect_after(const char* at) {
  constexpr std::size_t kAhead = 1024;
  __builtin_prefetch(at + kAhead);
}

inline unsigned first_bit(std::uint64_t mask) { return static_cast<unsigned>(std::countr_zero(mask)); }
inline unsigned first_bit(std::uint32_t mask) { return static_cast<unsigned>(std::countr_zero(mask)); }

}  // namespace tremplin::scan

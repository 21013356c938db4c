#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tremplin_tests {

/// The same numbers for the same seed, on every machine (splitmix64).
class RandomPick {
 public:
  explicit RandomPick(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class Array>
  typename Array::value_type of(const Array& from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }

 private:
  std::uint64_t state_;
};

/// One accident: bytes lost, put in, changed, or copied from elsewhere in the text.
void mutate(std::string& text, RandomPick& random);
/// `\r\n` for every `\n`.
std::string with_crlf(const std::string& text);

}  // namespace tremplin_tests

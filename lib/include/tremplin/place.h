#pragma once

#include <cstdint>

namespace tremplin {

/// A file (or standard input) among those read; numbers follow the bytewise order of the names.
using SourceId = std::uint32_t;
inline constexpr SourceId kNoSource = UINT32_MAX;

/// A stretch of a source, in bytes from its beginning. Lines and columns are worked out only when somebody asks.
struct Place {
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
  SourceId source = kNoSource;

  constexpr bool is_set() const { return source != kNoSource; }
};

/// A value and where it was read.
template <class T>
struct Located {
  T value{};
  Place place{};

  const T* operator->() const { return &value; }
  const T& operator*() const { return value; }
};

}  // namespace tremplin

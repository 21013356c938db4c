#pragma once

#include <cstdint>

namespace tremplin::render {

/// What was looked at, for the last line of `validate`.
struct RunCounts {
  std::int64_t files = 0;
  std::int64_t conventions = 0;
  std::int64_t records = 0;
};

}  // namespace tremplin::render

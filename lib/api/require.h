#pragma once

#include <stdexcept>

namespace tremplin {

/// A value outside the range that its header gives is its caller's mistake.
inline void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

}  // namespace tremplin

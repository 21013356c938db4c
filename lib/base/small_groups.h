#pragma once

#include "tremplin/numbers.h"

namespace tremplin::base {

/// A group of so few that what it did would tell of persons; an empty group is none.
constexpr bool is_small_group(std::int64_t count, std::int64_t k) { return count >= 1 && count < k; }
/// A share that few have, or few lack.
constexpr bool is_of_few(Rate rate, std::int64_t k) {
  return is_small_group(rate.count, k) || is_small_group(rate.of - rate.count, k);
}

}  // namespace tremplin::base

#pragma once

#include <cstdint>
#include <string>

namespace tremplin_tests {

/// A document `exits/1` as people, editors and accidents make it: the same for the same seed. Some are sound, many are
/// not; a good part of their lines is inside the fast reader's subset.
std::string odd_exits(std::uint64_t seed);

}  // namespace tremplin_tests

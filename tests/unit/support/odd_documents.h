#pragma once

#include <cstdint>
#include <string>

namespace tremplin_tests {

/// A small YAML document of nested maps and lists, block and flow, as people, editors and accidents make it: the same
/// for the same seed. Many are not sound; a good part is inside the fast reader's subset.
std::string odd_document(std::uint64_t seed);

}  // namespace tremplin_tests

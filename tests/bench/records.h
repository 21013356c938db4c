#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "random.h"

namespace tremplin_bench {

/// The keys of one record with their values, in the order of the manual.
struct Record {
  std::vector<std::pair<std::string_view, std::string>> keys;
  std::string& operator[](std::string_view key);
};

/// The `number`th of `total` records: ten years in order, 4,000 structures at random, 8 keys. Days of entry are 2 to
/// 28, so that no peer has to know how months are clamped.
Record make_record(Random& random, std::int64_t number, std::int64_t total);
/// A record of one structure and year, for the many files.
Record make_record_of(Random& random, int structure, int year, std::int64_t number);

inline constexpr int kStructures = 4000;
std::string structure_id(int structure);
std::string_view structure_type(int structure);

}  // namespace tremplin_bench

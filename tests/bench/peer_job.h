#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tremplin_bench {

/// What every peer does with a record: check its values, classify it under fr-iae-2008, count it by structure and year,
/// look whether its id is new. Written as a competent user would, with the standard library's containers.
class PeerJob {
 public:
  void set(std::string_view key, std::string_view value);
  void end_record();
  /// CSV of the counts, sorted. False where something was broken.
  bool print() const;

 private:
  enum Field { kId, kStructure, kType, kEntry, kExit, kHours, kReason, kMonths, kFieldCount };
  enum Count { kExits, kBelow, kWithdrawn, kDurable, kTransition, kPositive, kOther, kCountCount };

  std::array<std::string, kFieldCount> fields_;
  std::unordered_set<std::string> ids_;
  std::map<std::string, std::array<std::int64_t, kCountCount>> counts_;
  std::int64_t broken_ = 0;
};

}  // namespace tremplin_bench

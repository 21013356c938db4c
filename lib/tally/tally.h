#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "classify/classify.h"
#include "model/outcome.h"

namespace tremplin {

/// Counts by group; tallies of parts merge into the tally of the whole.
class Tally {
 public:
  explicit Tally(Grouping grouping) : grouping_(std::move(grouping)) {}

  void add(const CheckedRecord& checked, const Classification& classification);
  /// A row of outcomes whose group was brought to this grouping; `base` is the id under which its rule set adds up.
  void add(const OutcomeRow& row, std::string_view base);
  void merge(const Tally& other);

  /// Rows sorted by their group, bytewise, column by column. Groups that mix rule sets, sums beyond 10^12 (errors) and
  /// groups fed by records and outcomes (warnings) are findings.
  Outcomes outcomes(Diagnostics& diagnostics) const;

 private:
  using Key = std::array<std::uint32_t, kGroupKeyCount>;
  struct KeyHash {
    std::size_t operator()(const Key& key) const;
  };
  struct Cell {
    Counts counts;
    std::uint32_t rules = 0;
    std::uint32_t base = 0;
    // Another base met in the group, and where; 0 where there is none.
    std::uint32_t foreign_rules = 0;
    Place foreign_place;
    bool has_records = false;
    Place row_place;
  };

  std::uint32_t intern(std::string_view text);
  void add_to(const Key& key, const Counts& counts, std::uint32_t rules, std::uint32_t base, Place place, Place row);
  static void join_rules(Cell& cell, std::uint32_t rules, std::uint32_t base, Place place);
  std::vector<std::string> group_of(const Key& key) const;

  Grouping grouping_;
  std::vector<std::string> texts_ = {std::string()};
  TextMap<std::uint32_t> ids_;
  std::unordered_map<Key, Cell, KeyHash> cells_;
};

/// The counts of one exit.
Counts counts_of(const Classification& classification);

}  // namespace tremplin

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/text_ids.h"
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
  const Grouping& grouping() const { return grouping_; }

  /// Rows sorted by their group, bytewise, column by column. Groups that mix rule sets, sums beyond 10^12 (errors) and
  /// groups fed by records and outcomes (warnings) are findings.
  Outcomes outcomes(Diagnostics& diagnostics) const;

 private:
  using Key = std::array<std::uint32_t, kGroupKeyCount>;
  // A rule set that counts of a group stand under, and the first place where it was met.
  struct Under {
    std::uint32_t rules = 0;
    std::uint32_t base = 0;
    Place place;
  };
  struct Cell {
    Key key{};
    Counts counts;
    // The base met first, and the first that is another; rules 0 where there is none.
    Under under;
    Under foreign;
    bool has_records = false;
    Place row_place;
  };

  Cell& cell_of(const Key& key);
  std::uint64_t hash_of(const Key& key) const;
  void grow();
  std::uint32_t period_of(GroupKey part, Date date);
  void add_to(const Key& key, const Counts& counts, const Under& under, Place row);
  static void join_rules(Cell& cell, const Under& under);
  std::vector<std::string> group_of(const Key& key) const;

  Grouping grouping_;
  TextIds texts_;
  std::vector<Cell> cells_;
  // Open addressing over `cells_`: one more than the cell's index, 0 where free.
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024);
  // The texts of years, quarters and months by month since year 0; 0 where none was made yet.
  std::array<std::vector<std::uint32_t>, 3> periods_;
};

/// The counts of one exit.
Counts counts_of(const Classification& classification);

}  // namespace tremplin

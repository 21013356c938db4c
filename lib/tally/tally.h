#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "base/words.h"
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
  /// Empties `other`.
  void merge(Tally&& other);
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
    Counts counts;
    // The base met first.
    Under under;
    bool has_records = false;
  };
  // What few cells have: a first base that is another (rules 0 where there is none), the row of a file that fed it.
  struct Rarer {
    Under foreign;
    Place row_place;
  };

  std::uint32_t cell_of(const Key& key);
  std::uint64_t hash_of(const Key& key) const;
  bool is_key_of(std::uint32_t cell, const Key& key) const;
  Key key_of(std::uint32_t cell) const;
  void grow();
  std::uint32_t number_of(std::string_view text) { return texts_.of(text).number; }
  std::uint32_t number_of(const Word* word, std::string_view text);
  template <class Text>
  std::uint32_t number_of_object(const void* object, Text text);
  std::uint32_t part_of(GroupKey part, const CheckedRecord& checked, const Classification& classification);
  std::uint32_t period_of(GroupKey part, Date date);
  void add_to(const Key& key, const Counts& counts, const Under& under, Place row);
  void join_rules(std::uint32_t cell, const Under& under);
  std::vector<std::string> group_of(const Key& key) const;
  std::vector<std::uint32_t> sorted_cells() const;

  Grouping grouping_;
  Words texts_;
  // The numbers here of what records bring along.
  ByWord<std::uint32_t> of_words_;
  std::unordered_map<const void*, std::uint32_t> of_objects_;
  std::vector<Cell> cells_;
  std::vector<Rarer> rarer_;
  // The grouping's parts of each cell's key, one cell's after the other's.
  std::vector<std::uint32_t> keys_;
  // Open addressing over `cells_`: one more than the cell's index, 0 where free; beside it some bits of the hash.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t cell = 0;
  };
  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  // The texts of years, quarters and months by month since year 0; 0 where none was made yet.
  std::array<std::vector<std::uint32_t>, 3> periods_;
};

/// The counts of one exit.
Counts counts_of(const Classification& classification);

}  // namespace tremplin

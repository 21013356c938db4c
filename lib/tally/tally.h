#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/string_interner.h"
#include "classify/classify.h"
#include "diagnostics/diagnostics.h"
#include "model/outcome.h"
#include "tally/cell_table.h"
#include "tally/record_kinds.h"

namespace tremplin::tally {

/// Counts by group; tallies of parts merge into the tally of the whole.
class Tally {
 public:
  explicit Tally(const model::Grouping& grouping);

  /// Records come in the order of their places.
  void add(const check::CheckedRecord& checked, const classify::Classification& classification);
  /// A row of outcomes whose group was brought to this grouping; `base` is the id under which its rule set adds up.
  void add(const model::OutcomeRow& row, std::string_view base);
  /// Empties `other`.
  void merge(Tally&& other);
  const model::Grouping& grouping() const { return grouping_; }

  /// Rows sorted by their group, bytewise, column by column, made by up to `jobs` threads, all cores for 0. Groups that
  /// mix rule sets, sums beyond 10^12 (errors) and groups fed by records and outcomes (warnings) are findings.
  model::Outcomes outcomes(diagnostics::Diagnostics& diagnostics, unsigned jobs = 1);

 private:
  // One number for each key of the grouping, in its order.
  using Key = std::array<std::uint32_t, model::kGroupKeyCount>;
  // A rule set that counts of a group stand under, and the one under whose id it adds up; 0 where there is none.
  struct Rules {
    std::uint32_t own = 0;
    std::uint32_t base = 0;
    friend bool operator==(const Rules&, const Rules&) = default;
  };
  struct RuleSetUse {
    Rules rules;
    // The first place where it was met.
    Place place;
  };
  // What each record changes, small, as cells are met at random.
  struct Cell {
    RecordKinds records{};
    // Those met first.
    Rules rules;
  };
  // What records seldom change: the place of the cell's rules, and others of another base.
  struct CellDetails {
    Place place;
    RuleSetUse foreign;
  };
  // What rows of files brought, with the place of the first, and counts for which the cell has no room.
  struct OverflowCounts {
    model::Counts counts;
    Place row_place;
    bool has_records = false;
  };
  // A record on its way to its cell. Some at once look for theirs, so that they wait for memory together.
  struct PendingRecord {
    Key key;
    RuleSetUse under;
    std::uint32_t cell = 0;
    std::uint8_t kind = 0;
    std::uint8_t at_boundary = 0;
    std::uint8_t ambiguous = 0;
  };
  static constexpr std::size_t kAtOnce = 16;

  std::uint32_t number_of(std::size_t part, std::string_view text) { return texts_[part].of(text).number; }
  std::uint32_t structure_of(std::size_t part, const records::ReadRecord& record);
  template <class Text>
  std::uint32_t number_of_object(std::size_t part, const void* object, Text text);
  Rules rules_of(const rules::RuleSet& rules);
  std::uint32_t part_of(std::size_t part, const check::CheckedRecord& checked,
                        const classify::Classification& classification);
  std::uint32_t rarer_part_of(std::size_t part, const check::CheckedRecord& checked,
                              const classify::Classification& classification);
  std::uint32_t period_of(std::size_t part, Date date);
  std::uint32_t new_period(std::size_t part, Date date);
  CellTable::Key used(const Key& key) const { return {key.data(), grouping_.keys.size()}; }
  std::uint32_t cell_of(const Key& key);
  PendingRecord& next_pending();
  void flush_pending();
  void spill_counters(std::uint64_t records);
  void add_more(std::uint32_t cell, const OverflowCounts& more);
  void join_rules(std::uint32_t cell, const RuleSetUse& under);
  OverflowCounts all_of(std::uint32_t cell) const;
  std::vector<std::string> group_of(std::uint32_t cell) const;
  void prefetch(std::uint32_t cell) const;
  model::OutcomeRow row_of(std::uint32_t cell, diagnostics::Diagnostics& diagnostics) const;
  std::vector<std::uint32_t> sorted_cells() const;

  model::Grouping grouping_;
  // Where the grouping has the key that a record may have several times.
  std::optional<std::size_t> profile_part_;
  // Of each key of the grouping.
  std::vector<base::StringInterner> texts_;
  // The ids of rule sets.
  base::StringInterner rules_;
  // The numbers here of what records bring along; 0 where none was made yet. No object is of two keys.
  base::InternedMap<std::uint32_t> of_structures_;
  std::unordered_map<const void*, std::uint32_t> of_objects_;
  std::array<std::uint32_t, model::kStructureTypeCount> of_types_{};
  const rules::RuleSet* last_rules_ = nullptr;
  Rules of_last_rules_;
  // Of years, quarters and months, by day.
  std::array<std::vector<std::uint32_t>, 3> of_days_;
  CellTable table_;
  std::vector<Cell> cells_;
  // No cell has more records than these.
  std::uint64_t most_records_ = 0;
  std::vector<CellDetails> rest_;
  std::unordered_map<std::uint32_t, OverflowCounts> more_;
  std::array<PendingRecord, kAtOnce> pending_;
  std::size_t pending_count_ = 0;
};

}  // namespace tremplin::tally

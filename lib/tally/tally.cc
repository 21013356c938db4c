#include "tally/tally.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include <fmt/ranges.h>

#include "base/parallel_for.h"
#include "base/read_date.h"
#include "documents/tables.h"
#include "rules/bodies.h"

namespace tremplin::tally {
namespace {

bool is_beyond(const model::Counts& counts) {
  const auto all = {counts.exits,    counts.below_threshold, counts.withdrawn,   counts.durable,  counts.transition,
                    counts.positive, counts.other,           counts.at_boundary, counts.ambiguous};
  return std::any_of(all.begin(), all.end(), [](std::int64_t count) { return count > model::kLargestCount; });
}

// Among the keys that are periods.
std::size_t place_of(model::GroupKey key) {
  return static_cast<std::size_t>(key) - static_cast<std::size_t>(model::GroupKey::year);
}

std::string spoken(const std::vector<std::string>& group) { return fmt::format("{}", fmt::join(group, ",")); }

}  // namespace

Tally::Tally(const model::Grouping& grouping)
    : grouping_(grouping), texts_(grouping.keys.size()), table_(grouping.keys.size()) {
  const auto profile = std::find(grouping.keys.begin(), grouping.keys.end(), model::GroupKey::profile);
  if (profile != grouping.keys.end()) profile_part_ = static_cast<std::size_t>(profile - grouping.keys.begin());
}

inline std::uint32_t Tally::structure_of(std::size_t part, const records::ReadRecord& record) {
  if (!record.structure_word) return number_of(part, record.structure);
  std::uint32_t& number = of_structures_[*record.structure_word];
  return number != 0 ? number : number = number_of(part, record.structure);
}

// What an object of the run, which nobody moves, says of itself.
template <class Text>
std::uint32_t Tally::number_of_object(std::size_t part, const void* object, Text text) {
  const auto known = of_objects_.find(object);
  return known != of_objects_.end() ? known->second
                                    : of_objects_.emplace(object, number_of(part, text())).first->second;
}

inline std::uint32_t Tally::period_of(std::size_t part, Date date) {
  const auto& known = of_days_[place_of(grouping_.keys[part])];
  const std::size_t day = base::date_parts::place_of(date);
  const std::uint32_t number = day < known.size() ? known.data()[day] : 0;
  return number != 0 ? number : new_period(part, date);
}

std::uint32_t Tally::new_period(std::size_t part, Date date) {
  const model::GroupKey key = grouping_.keys[part];
  const std::uint32_t number = number_of(part, key == model::GroupKey::year      ? model::year_text(date)
                                               : key == model::GroupKey::quarter ? model::quarter_text(date)
                                                                                 : model::month_text(date));
  auto& known = of_days_[place_of(key)];
  if (known.empty()) known.resize(base::date_parts::kDays);
  if (const std::size_t day = base::date_parts::place_of(date); day < known.size()) known[day] = number;
  return number;
}

// The keys of the groupings that nobody asks for by name come first.
inline std::uint32_t Tally::part_of(std::size_t part, const check::CheckedRecord& checked,
                                    const classify::Classification& classification) {
  const model::GroupKey key = grouping_.keys.data()[part];
  if (key == model::GroupKey::structure) return structure_of(part, *checked.record);
  if (key == model::GroupKey::type) {
    std::uint32_t& known = of_types_[static_cast<std::size_t>(checked.assignment.type)];
    return known != 0 ? known : known = number_of(part, documents::word_of(checked.assignment.type));
  }
  if (key == model::GroupKey::year) return period_of(part, checked.record->exit_date);
  if (key == model::GroupKey::department && !checked.assignment.convention) return 0;
  return rarer_part_of(part, checked, classification);
}

std::uint32_t Tally::rarer_part_of(std::size_t part, const check::CheckedRecord& checked,
                                   const classify::Classification& classification) {
  const model::Convention* convention = checked.assignment.convention;
  switch (grouping_.keys[part]) {
    case model::GroupKey::structure:
    case model::GroupKey::type:
    case model::GroupKey::year: break;
    case model::GroupKey::department:
      return number_of_object(part, &convention->department(),
                              [convention] { return std::string_view(convention->department()); });
    case model::GroupKey::quarter:
    case model::GroupKey::month: return period_of(part, checked.record->exit_date);
    case model::GroupKey::prescriber: return number_of(part, rules::body_of(checked.record->prescriber));
    case model::GroupKey::reason: {
      const rules::Reason* reason = classification.reason;
      return number_of_object(part, reason, [reason] { return std::string_view(reason->code); });
    }
    case model::GroupKey::profile: return 0;
    case model::GroupKey::convention:
      if (!convention || !convention->days().contains(checked.record->exit_date)) return 0;
      return number_of_object(part, convention, [convention] { return std::string_view(convention->id_text()); });
    case model::GroupKey::rules: {
      const rules::RuleSet* rules = checked.assignment.rules;
      return number_of_object(part, rules, [rules] { return std::string_view(rules->id); });
    }
  }
  return 0;
}

inline Tally::Rules Tally::rules_of(const rules::RuleSet& rules) {
  if (last_rules_ != &rules) {
    last_rules_ = &rules;
    of_last_rules_ = {rules_.of(rules.id).number, rules_.of(rules.base_id).number};
  }
  return of_last_rules_;
}

void Tally::add(const check::CheckedRecord& checked, const classify::Classification& classification) {
  const records::ReadRecord& record = *checked.record;
  PendingRecord& pending = next_pending();
  const std::size_t parts = grouping_.keys.size();
  for (std::size_t part = 0; part < parts; ++part) pending.key.data()[part] = part_of(part, checked, classification);
  pending.under.rules = rules_of(*checked.assignment.rules);
  pending.under.place = record.place();
  pending.kind = kind_of(classification);
  pending.at_boundary = classification.is_at_boundary;
  pending.ambiguous = classification.is_ambiguous;
  if (!profile_part_ || record.profiles.empty()) return;
  const PendingRecord one = pending;
  --pending_count_;
  for (const std::string_view profile : record.profiles) {
    PendingRecord& other = next_pending();
    other = one;
    other.key[*profile_part_] = number_of(*profile_part_, profile);
  }
}

// To be written in place: a copy would meet a store-forwarding stall.
inline Tally::PendingRecord& Tally::next_pending() {
  if (pending_count_ == kAtOnce) flush_pending();
  return pending_[pending_count_++];
}

void Tally::flush_pending() {
  const auto all = std::span(pending_).first(pending_count_);
  pending_count_ = 0;
  spill_counters(all.size());
  for (PendingRecord& pending : all) {
    const std::uint32_t next = table_.find_in_grid(used(pending.key));
    pending.cell = next != 0 ? next - 1 : cell_of(pending.key);
  }
  Cell* const cells = cells_.data();
  for (const PendingRecord& pending : all) {
    Cell& cell = cells[pending.cell];
    ++cell.records[pending.kind];
    cell.records[kAtBoundary] += pending.at_boundary;
    cell.records[kAmbiguous] += pending.ambiguous;
    if (cell.rules != pending.under.rules) join_rules(pending.cell, pending.under);
  }
}

std::uint32_t Tally::cell_of(const Key& key) {
  const std::uint32_t cell = table_.find_or_insert(used(key));
  if (table_.size() > cells_.size()) {
    cells_.emplace_back();
    rest_.emplace_back();
  }
  return cell;
}

// So many records may then come to any cell: what does not fit into one is moved.
void Tally::spill_counters(std::uint64_t records) {
  most_records_ += records;
  if (most_records_ <= std::numeric_limits<std::uint32_t>::max()) return;
  most_records_ = records;
  for (std::uint32_t cell = 0; cell < cells_.size(); ++cell) {
    if (cells_[cell].records == RecordKinds{}) continue;
    const OverflowCounts all = all_of(cell);
    cells_[cell].records = {};
    more_[cell] = all;
  }
}

void Tally::add_more(std::uint32_t cell, const OverflowCounts& more) {
  OverflowCounts& ours = more_[cell];
  ours.counts += more.counts;
  if (!ours.row_place.is_set()) ours.row_place = more.row_place;
  ours.has_records = ours.has_records || more.has_records;
}

Tally::OverflowCounts Tally::all_of(std::uint32_t cell) const {
  const auto more = more_.find(cell);
  OverflowCounts all = more == more_.end() ? OverflowCounts{} : more->second;
  const RecordKinds& records = cells_[cell].records;
  all.counts += counts_of(records);
  all.has_records = all.has_records || records != RecordKinds{};
  return all;
}

void Tally::add(const model::OutcomeRow& row, std::string_view base) {
  Key key{};
  for (std::size_t i = 0; i < grouping_.keys.size(); ++i) key[i] = number_of(i, row.group[i]);
  const std::uint32_t cell = cell_of(key);
  add_more(cell, {row.counts, row.place, !row.place.is_set()});
  join_rules(cell, {{rules_.of(row.rules).number, rules_.of(base).number}, row.place});
}

// Whatever the order in which they come, the base met first in order of place is the cell's own.
void Tally::join_rules(std::uint32_t cell, const RuleSetUse& under) {
  const auto is_before = [](Place a, Place b) { return std::pair(a.source, a.offset) < std::pair(b.source, b.offset); };
  const auto join = [&](Rules& rules, Place& place) {
    if (rules.own != under.rules.own) rules.own = rules.base;
    if (is_before(under.place, place)) place = under.place;
  };
  Rules& own = cells_[cell].rules;
  auto& [place, foreign] = rest_[cell];
  if (own.own == 0) {
    own = under.rules;
    place = under.place;
  } else if (own.base == under.rules.base) {
    join(own, place);
  } else if (foreign.rules.base == under.rules.base) {
    join(foreign.rules, foreign.place);
  } else if (foreign.rules.own == 0 || is_before(under.place, foreign.place)) {
    foreign = under;
  }
  if (foreign.rules.own == 0 || !is_before(foreign.place, place)) return;
  std::swap(foreign.rules, own);
  std::swap(foreign.place, place);
}

void Tally::merge(Tally&& other) {
  flush_pending();
  other.flush_pending();
  if (cells_.empty()) {
    std::swap(*this, other);
    // Strings interned by another pass may come.
    of_structures_ = {};
    return;
  }
  spill_counters(other.most_records_);
  std::vector<std::vector<std::uint32_t>> numbers;
  for (std::size_t part = 0; part < texts_.size(); ++part)
    numbers.push_back(texts_[part].numbers_of(other.texts_[part]));
  const std::vector<std::uint32_t> rule_numbers = rules_.numbers_of(other.rules_);
  const auto same_cell = [&](std::uint32_t theirs) {
    Key key{};
    const CellTable::Key parts = other.table_.key(theirs);
    for (std::size_t part = 0; part < parts.size(); ++part) key[part] = numbers[part][parts[part]];
    return cell_of(key);
  };
  const auto join = [&](std::uint32_t cell, const Rules& rules, Place place) {
    if (rules.own != 0) join_rules(cell, {{rule_numbers[rules.own], rule_numbers[rules.base]}, place});
  };
  for (std::uint32_t theirs = 0; theirs < other.cells_.size(); ++theirs) {
    const std::uint32_t ours = same_cell(theirs);
    const auto& [place, foreign] = other.rest_[theirs];
    const RecordKinds& records = other.cells_[theirs].records;
    for (std::size_t kind = 0; kind < kRecordKinds; ++kind) cells_[ours].records[kind] += records[kind];
    join(ours, other.cells_[theirs].rules, place);
    join(ours, foreign.rules, foreign.place);
  }
  for (const auto& [theirs, more] : other.more_) add_more(same_cell(theirs), more);
}

std::vector<std::string> Tally::group_of(std::uint32_t cell) const {
  std::vector<std::string> group;
  const CellTable::Key key = table_.key(cell);
  group.reserve(key.size());
  for (std::size_t part = 0; part < key.size(); ++part) group.push_back(texts_[part][key[part]].text);
  return group;
}

// The cells by their group, bytewise, column by column. Each column's texts are compared once; the cells are then put
// under them, the last column first, none passing another of the same text.
std::vector<std::uint32_t> Tally::sorted_cells() const {
  std::vector<std::uint32_t> cells(cells_.size());
  std::iota(cells.begin(), cells.end(), 0U);
  std::vector<std::uint32_t> put(cells.size());
  for (std::size_t part = texts_.size(); part-- > 0;) {
    std::vector<std::uint32_t> begins(texts_[part].size(), 0);
    for (const std::uint32_t cell : cells) ++begins[table_.key(cell)[part]];
    std::uint32_t begin = 0;
    for (const std::uint32_t text : texts_[part].by_text()) begin += std::exchange(begins[text], begin);
    for (const std::uint32_t cell : cells) put[begins[table_.key(cell)[part]]++] = cell;
    cells.swap(put);
  }
  return cells;
}

// Prefetches what is known of a cell: cells are told in another order than they were met.
void Tally::prefetch(std::uint32_t cell) const {
  __builtin_prefetch(cells_.data() + cell);
  __builtin_prefetch(rest_.data() + cell);
  __builtin_prefetch(table_.key(cell).data());
}

model::OutcomeRow Tally::row_of(std::uint32_t cell, diagnostics::Diagnostics& diagnostics) const {
  const OverflowCounts all = all_of(cell);
  const std::string& rules = rules_[cells_[cell].rules.own].text;
  const RuleSetUse& foreign = rest_[cell].foreign;
  model::OutcomeRow row{group_of(cell), all.counts, rules, all.row_place};
  if (foreign.rules.own != 0) {
    const auto [first, second] = std::minmax(rules, rules_[foreign.rules.own].text);
    diagnostics.add(Code::rules_mixed, foreign.place, {spoken(row.group), first, second});
  }
  if (is_beyond(all.counts)) diagnostics.add(Code::outcome_too_large, all.row_place, {spoken(row.group)});
  if (all.has_records && all.row_place.is_set()) diagnostics.add(Code::fed_twice, all.row_place, {spoken(row.group)});
  return row;
}

model::Outcomes Tally::outcomes(diagnostics::Diagnostics& diagnostics, unsigned jobs) {
  constexpr std::size_t kPiece = 4096;
  constexpr std::size_t kAhead = 8;
  flush_pending();
  const std::vector<std::uint32_t> cells = sorted_cells();
  model::Outcomes out{grouping_, std::vector<model::OutcomeRow>(cells.size())};
  const std::size_t pieces = (cells.size() + kPiece - 1) / kPiece;
  std::vector<diagnostics::Diagnostics> findings(pieces, diagnostics::Diagnostics(diagnostics.policy()));
  base::parallel_for(pieces, pieces > 1 ? base::thread_count(jobs) : 1, [&](std::size_t piece, unsigned) {
    const std::size_t end = std::min(cells.size(), (piece + 1) * kPiece);
    for (std::size_t i = piece * kPiece; i < end; ++i) {
      prefetch(cells[std::min(i + kAhead, end - 1)]);
      out.rows[i] = row_of(cells[i], findings[piece]);
    }
  });
  for (diagnostics::Diagnostics& some : findings) diagnostics.merge(std::move(some));
  return out;
}

}  // namespace tremplin::tally

#include "tally/tally.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "read/tables.h"

namespace tremplin {
namespace {

constexpr std::size_t at(GroupKey key) { return static_cast<std::size_t>(key); }

bool is_beyond(const Counts& counts) {
  const auto all = {counts.exits,    counts.below_threshold, counts.withdrawn, counts.durable,  counts.transition,
                    counts.positive, counts.other,           counts.at_boundary, counts.ambiguous};
  return std::any_of(all.begin(), all.end(), [](std::int64_t count) { return count > kLargestCount; });
}

std::string spoken(const std::vector<std::string>& group) { return fmt::format("{}", fmt::join(group, ",")); }

}  // namespace

Counts counts_of(const Classification& classification) {
  Counts counts;
  counts.exits = 1;
  counts.below_threshold = classification.status == RecordStatus::below_threshold;
  counts.withdrawn = classification.status == RecordStatus::withdrawn;
  if (classification.status == RecordStatus::examined) {
    counts.durable = classification.category == Category::durable;
    counts.transition = classification.category == Category::transition;
    counts.positive = classification.category == Category::positive;
    counts.other = classification.category == Category::other;
  }
  counts.at_boundary = classification.is_at_boundary;
  counts.ambiguous = classification.is_ambiguous;
  return counts;
}

// Keys differ in the grouping's parts alone.
std::uint64_t Tally::hash_of(const Key& key) const {
  std::uint64_t hash = 0;
  for (const GroupKey part : grouping_.keys) hash = mixed_hash(hash, key[at(part)]);
  return hash;
}

void Tally::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < cells_.size(); ++i) {
    std::size_t slot = hash_of(cells_[i].key) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

Tally::Cell& Tally::cell_of(const Key& key) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(key) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask)
    if (cells_[slots_[slot] - 1].key == key) return cells_[slots_[slot] - 1];
  cells_.emplace_back().key = key;
  slots_[slot] = static_cast<std::uint32_t>(cells_.size());
  if (cells_.size() * 2 > slots_.size()) grow();
  return cells_.back();
}

std::uint32_t Tally::period_of(GroupKey part, Date date) {
  const CivilDate civil = to_civil(date);
  const auto month = static_cast<std::size_t>(civil.year * 12 + civil.month - 1);
  auto& known = periods_[at(part) - at(GroupKey::year)];
  if (month >= known.size()) known.resize(month + 1, 0);
  if (known[month] == 0)
    known[month] = texts_.id_of(part == GroupKey::year      ? year_text(date)
                                : part == GroupKey::quarter ? quarter_text(date)
                                                            : month_text(date));
  return known[month];
}

void Tally::add(const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  const Assignment& assignment = checked.assignment;
  Key key{};
  for (const GroupKey part : grouping_.keys) {
    switch (part) {
      case GroupKey::structure: key[at(part)] = texts_.id_of(record.structure); break;
      case GroupKey::type: key[at(part)] = texts_.id_of(word_of(assignment.type)); break;
      case GroupKey::department:
        if (assignment.convention) key[at(part)] = texts_.id_of(assignment.convention->department());
        break;
      case GroupKey::year:
      case GroupKey::quarter:
      case GroupKey::month: key[at(part)] = period_of(part, record.exit_date); break;
      case GroupKey::prescriber: key[at(part)] = texts_.id_of(record.prescriber); break;
      case GroupKey::reason: key[at(part)] = texts_.id_of(classification.reason->code); break;
      case GroupKey::profile: break;
      case GroupKey::convention:
        if (assignment.convention) key[at(part)] = texts_.id_of(assignment.convention->id_text());
        break;
      case GroupKey::rules: key[at(part)] = texts_.id_of(assignment.rules->id); break;
    }
  }
  const Counts counts = counts_of(classification);
  const Under under{texts_.id_of(assignment.rules->id), texts_.id_of(assignment.rules->base_id), record.place()};
  const bool by_profile = grouping_.has(GroupKey::profile);
  if (!by_profile || record.profiles.empty()) return add_to(key, counts, under, {});
  for (const RawValue& profile : record.profiles) {
    key[at(GroupKey::profile)] = texts_.id_of(profile.text);
    add_to(key, counts, under, {});
  }
}

void Tally::add(const OutcomeRow& row, std::string_view base) {
  Key key{};
  for (std::size_t i = 0; i < grouping_.keys.size(); ++i) key[at(grouping_.keys[i])] = texts_.id_of(row.group[i]);
  add_to(key, row.counts, {texts_.id_of(row.rules), texts_.id_of(base), row.place}, row.place);
}

// Whatever the order in which they come, the base met first in order of place is the cell's own.
void Tally::join_rules(Cell& cell, const Under& under) {
  const auto is_before = [](const Under& a, const Under& b) {
    return std::pair(a.place.source, a.place.offset) < std::pair(b.place.source, b.place.offset);
  };
  const auto join = [&](Under& ours) {
    if (ours.rules != under.rules) ours.rules = ours.base;
    if (is_before(under, ours)) ours.place = under.place;
  };
  if (cell.under.rules == 0) {
    cell.under = under;
  } else if (cell.under.base == under.base) {
    join(cell.under);
  } else if (cell.foreign.rules == 0) {
    cell.foreign = under;
  } else if (cell.foreign.base == under.base) {
    join(cell.foreign);
  } else if (is_before(under, cell.foreign)) {
    cell.foreign = under;
  }
  if (cell.foreign.rules != 0 && is_before(cell.foreign, cell.under)) std::swap(cell.foreign, cell.under);
}

void Tally::add_to(const Key& key, const Counts& counts, const Under& under, Place row) {
  Cell& cell = cell_of(key);
  cell.counts += counts;
  join_rules(cell, under);
  if (row.is_set()) {
    if (!cell.row_place.is_set()) cell.row_place = row;
  } else {
    cell.has_records = true;
  }
}

void Tally::merge(const Tally& other) {
  const auto ours_of = [&](const Under& theirs) {
    return Under{texts_.id_of(other.texts_[theirs.rules]), texts_.id_of(other.texts_[theirs.base]), theirs.place};
  };
  for (const Cell& cell : other.cells_) {
    Key key{};
    for (const GroupKey part : grouping_.keys) key[at(part)] = texts_.id_of(other.texts_[cell.key[at(part)]]);
    Cell& ours = cell_of(key);
    ours.counts += cell.counts;
    join_rules(ours, ours_of(cell.under));
    if (cell.foreign.rules != 0) join_rules(ours, ours_of(cell.foreign));
    ours.has_records = ours.has_records || cell.has_records;
    if (!ours.row_place.is_set()) ours.row_place = cell.row_place;
  }
}

std::vector<std::string> Tally::group_of(const Key& key) const {
  std::vector<std::string> group;
  for (const GroupKey part : grouping_.keys) group.push_back(texts_[key[at(part)]]);
  return group;
}

Outcomes Tally::outcomes(Diagnostics& diagnostics) const {
  Outcomes out{grouping_, {}};
  for (const Cell& cell : cells_) {
    OutcomeRow row{group_of(cell.key), cell.counts, texts_[cell.under.rules], cell.row_place};
    if (cell.foreign.rules != 0) {
      const auto [first, second] = std::minmax(texts_[cell.under.rules], texts_[cell.foreign.rules]);
      diagnostics.add(Code::rules_mixed, cell.foreign.place, {spoken(row.group), first, second});
    }
    if (is_beyond(cell.counts)) diagnostics.add(Code::outcome_too_large, cell.row_place, {spoken(row.group)});
    if (cell.has_records && cell.row_place.is_set())
      diagnostics.add(Code::fed_twice, cell.row_place, {spoken(row.group)});
    out.rows.push_back(std::move(row));
  }
  std::sort(out.rows.begin(), out.rows.end(),
            [](const OutcomeRow& a, const OutcomeRow& b) { return a.group < b.group; });
  return out;
}

}  // namespace tremplin

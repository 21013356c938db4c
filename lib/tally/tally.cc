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

std::size_t Tally::KeyHash::operator()(const Key& key) const {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::uint32_t part : key) hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

std::uint32_t Tally::intern(std::string_view text) {
  if (text.empty()) return 0;
  if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
  const auto id = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
  ids_.emplace(text, id);
  return id;
}

void Tally::add(const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  const Assignment& assignment = checked.assignment;
  Key key{};
  for (const GroupKey part : grouping_.keys) {
    switch (part) {
      case GroupKey::structure: key[at(part)] = intern(record.structure); break;
      case GroupKey::type: key[at(part)] = intern(word_of(assignment.type)); break;
      case GroupKey::department:
        if (assignment.convention) key[at(part)] = intern(assignment.convention->department());
        break;
      case GroupKey::year: key[at(part)] = intern(year_text(record.exit_date)); break;
      case GroupKey::quarter: key[at(part)] = intern(quarter_text(record.exit_date)); break;
      case GroupKey::month: key[at(part)] = intern(month_text(record.exit_date)); break;
      case GroupKey::prescriber: key[at(part)] = intern(record.prescriber); break;
      case GroupKey::reason: key[at(part)] = intern(classification.reason->code); break;
      case GroupKey::profile: break;
      case GroupKey::convention:
        if (assignment.convention) key[at(part)] = intern(assignment.convention->id_text());
        break;
      case GroupKey::rules: key[at(part)] = intern(assignment.rules->id); break;
    }
  }
  const Counts counts = counts_of(classification);
  const std::uint32_t rules = intern(assignment.rules->id);
  const std::uint32_t base = intern(assignment.rules->base_id);
  const bool by_profile = grouping_.has(GroupKey::profile);
  if (!by_profile || record.profiles.empty()) return add_to(key, counts, rules, base, record.place(), {});
  for (const RawValue& profile : record.profiles) {
    key[at(GroupKey::profile)] = intern(profile.text);
    add_to(key, counts, rules, base, record.place(), {});
  }
}

void Tally::add(const OutcomeRow& row, std::string_view base) {
  Key key{};
  for (std::size_t i = 0; i < grouping_.keys.size(); ++i) key[at(grouping_.keys[i])] = intern(row.group[i]);
  add_to(key, row.counts, intern(row.rules), intern(base), row.place, row.place);
}

void Tally::join_rules(Cell& cell, std::uint32_t rules, std::uint32_t base, Place place) {
  if (cell.rules == 0) {
    cell.rules = rules;
    cell.base = base;
  } else if (cell.base != base) {
    if (cell.foreign_rules == 0) cell.foreign_place = place;
    cell.foreign_rules = rules;
  } else if (cell.rules != rules) {
    cell.rules = base;
  }
}

void Tally::add_to(const Key& key, const Counts& counts, std::uint32_t rules, std::uint32_t base, Place place,
                   Place row) {
  Cell& cell = cells_[key];
  cell.counts += counts;
  join_rules(cell, rules, base, place);
  if (row.is_set()) {
    if (!cell.row_place.is_set()) cell.row_place = row;
  } else {
    cell.has_records = true;
  }
}

void Tally::merge(const Tally& other) {
  for (const auto& [theirs, cell] : other.cells_) {
    Key key{};
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = intern(other.texts_[theirs[i]]);
    Cell& ours = cells_[key];
    ours.counts += cell.counts;
    join_rules(ours, intern(other.texts_[cell.rules]), intern(other.texts_[cell.base]), cell.foreign_place);
    if (cell.foreign_rules != 0 && ours.foreign_rules == 0) {
      ours.foreign_rules = intern(other.texts_[cell.foreign_rules]);
      ours.foreign_place = cell.foreign_place;
    }
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
  for (const auto& [key, cell] : cells_) {
    OutcomeRow row{group_of(key), cell.counts, texts_[cell.rules], cell.row_place};
    if (cell.foreign_rules != 0)
      diagnostics.add(Code::rules_mixed, cell.foreign_place,
                      {spoken(row.group), texts_[std::min(cell.rules, cell.foreign_rules)],
                       texts_[std::max(cell.rules, cell.foreign_rules)]});
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

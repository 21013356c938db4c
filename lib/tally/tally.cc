#include "tally/tally.h"

#include <algorithm>
#include <numeric>

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

bool Tally::is_key_of(std::uint32_t cell, const Key& key) const {
  const std::uint32_t* own = keys_.data() + cell * grouping_.keys.size();
  for (const GroupKey part : grouping_.keys)
    if (*own++ != key[at(part)]) return false;
  return true;
}

Tally::Key Tally::key_of(std::uint32_t cell) const {
  Key key{};
  const std::uint32_t* own = keys_.data() + cell * grouping_.keys.size();
  for (const GroupKey part : grouping_.keys) key[at(part)] = *own++;
  return key;
}

void Tally::grow() {
  slots_.assign(slots_.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < cells_.size(); ++i) {
    const std::uint64_t hash = hash_of(key_of(i));
    std::size_t slot = hash & mask;
    while (slots_[slot].cell != 0) slot = (slot + 1) & mask;
    slots_[slot] = {static_cast<std::uint32_t>(hash >> 32U), i + 1};
  }
}

std::uint32_t Tally::cell_of(const Key& key) {
  const std::uint64_t hash = hash_of(key);
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].cell != 0; slot = (slot + 1) & mask)
    if (slots_[slot].hash == tag && is_key_of(slots_[slot].cell - 1, key)) return slots_[slot].cell - 1;
  const auto cell = static_cast<std::uint32_t>(cells_.size());
  cells_.emplace_back();
  rarer_.emplace_back();
  for (const GroupKey part : grouping_.keys) keys_.push_back(key[at(part)]);
  slots_[slot] = {tag, cell + 1};
  if (cells_.size() * 2 > slots_.size()) grow();
  return cell;
}

std::uint32_t Tally::number_of(const Word* word, std::string_view text) {
  if (!word || text.empty()) return number_of(text);
  std::uint32_t& known = of_words_[*word];
  if (known == 0) known = number_of(text);
  return known;
}

// What an object of the run, which nobody moves, says of itself.
template <class Text>
std::uint32_t Tally::number_of_object(const void* object, Text text) {
  const auto known = of_objects_.find(object);
  return known != of_objects_.end() ? known->second : of_objects_.emplace(object, number_of(text())).first->second;
}

std::uint32_t Tally::period_of(GroupKey part, Date date) {
  const CivilDate civil = to_civil(date);
  const auto month = static_cast<std::size_t>(civil.year * 12 + civil.month - 1);
  auto& known = periods_[at(part) - at(GroupKey::year)];
  if (month >= known.size()) known.resize(month + 1, 0);
  if (known[month] == 0)
    known[month] = number_of(part == GroupKey::year      ? year_text(date)
                                : part == GroupKey::quarter ? quarter_text(date)
                                                            : month_text(date));
  return known[month];
}

std::uint32_t Tally::part_of(GroupKey part, const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  const Convention* convention = checked.assignment.convention;
  switch (part) {
    case GroupKey::structure: return number_of(record.structure_word, record.structure);
    case GroupKey::type: {
      const std::string_view word = word_of(checked.assignment.type);
      return number_of_object(word.data(), [word] { return word; });
    }
    case GroupKey::department:
      if (!convention) return 0;
      return number_of_object(&convention->department(), [convention] { return std::string_view(convention->department()); });
    case GroupKey::year:
    case GroupKey::quarter:
    case GroupKey::month: return period_of(part, record.exit_date);
    case GroupKey::prescriber: return number_of(record.prescriber_word, record.prescriber);
    case GroupKey::reason: return number_of_object(classification.reason, [&] { return std::string_view(classification.reason->code); });
    case GroupKey::profile: return 0;
    case GroupKey::convention:
      if (!convention) return 0;
      return number_of_object(convention, [convention] { return std::string_view(convention->id_text()); });
    case GroupKey::rules: return number_of(checked.assignment.rules->id);
  }
  return 0;
}

void Tally::add(const CheckedRecord& checked, const Classification& classification) {
  Key key{};
  for (const GroupKey part : grouping_.keys) key[at(part)] = part_of(part, checked, classification);
  const ExitRecord& record = *checked.record;
  const RuleSet& rules = *checked.assignment.rules;
  const Counts counts = counts_of(classification);
  const Under under{number_of_object(&rules.id, [&rules] { return std::string_view(rules.id); }),
                    number_of_object(&rules.base_id, [&rules] { return std::string_view(rules.base_id); }), record.place()};
  const bool by_profile = grouping_.has(GroupKey::profile);
  if (!by_profile || record.profiles.empty()) return add_to(key, counts, under, {});
  for (const RawValue& profile : record.profiles) {
    key[at(GroupKey::profile)] = number_of(profile.text);
    add_to(key, counts, under, {});
  }
}

void Tally::add(const OutcomeRow& row, std::string_view base) {
  Key key{};
  for (std::size_t i = 0; i < grouping_.keys.size(); ++i) key[at(grouping_.keys[i])] = number_of(row.group[i]);
  add_to(key, row.counts, {number_of(row.rules), number_of(base), row.place}, row.place);
}

// Whatever the order in which they come, the base met first in order of place is the cell's own.
void Tally::join_rules(std::uint32_t cell, const Under& under) {
  const auto is_before = [](const Under& a, const Under& b) {
    return std::pair(a.place.source, a.place.offset) < std::pair(b.place.source, b.place.offset);
  };
  const auto join = [&](Under& ours) {
    if (ours.rules != under.rules) ours.rules = ours.base;
    if (is_before(under, ours)) ours.place = under.place;
  };
  Under& own = cells_[cell].under;
  if (own.rules == 0) {
    own = under;
    return;
  }
  Under& foreign = rarer_[cell].foreign;
  if (own.base == under.base) {
    join(own);
  } else if (foreign.rules == 0) {
    foreign = under;
  } else if (foreign.base == under.base) {
    join(foreign);
  } else if (is_before(under, foreign)) {
    foreign = under;
  }
  if (own.base != under.base && is_before(foreign, own)) std::swap(foreign, own);
}

void Tally::add_to(const Key& key, const Counts& counts, const Under& under, Place row) {
  const std::uint32_t cell = cell_of(key);
  cells_[cell].counts += counts;
  join_rules(cell, under);
  if (row.is_set()) {
    if (!rarer_[cell].row_place.is_set()) rarer_[cell].row_place = row;
  } else {
    cells_[cell].has_records = true;
  }
}

void Tally::merge(Tally&& other) {
  if (cells_.empty()) {
    std::swap(*this, other);
    // Words of another pass may come.
    of_words_ = {};
    return;
  }
  const auto ours_of = [&](const Under& theirs) {
    return Under{number_of(other.texts_[theirs.rules].text), number_of(other.texts_[theirs.base].text), theirs.place};
  };
  for (std::uint32_t i = 0; i < other.cells_.size(); ++i) {
    Key key = other.key_of(i);
    for (const GroupKey part : grouping_.keys) key[at(part)] = number_of(other.texts_[key[at(part)]].text);
    const std::uint32_t ours = cell_of(key);
    const Rarer& rarer = other.rarer_[i];
    cells_[ours].counts += other.cells_[i].counts;
    join_rules(ours, ours_of(other.cells_[i].under));
    if (rarer.foreign.rules != 0) join_rules(ours, ours_of(rarer.foreign));
    cells_[ours].has_records = cells_[ours].has_records || other.cells_[i].has_records;
    if (!rarer_[ours].row_place.is_set()) rarer_[ours].row_place = rarer.row_place;
  }
}

std::vector<std::string> Tally::group_of(const Key& key) const {
  std::vector<std::string> group;
  for (const GroupKey part : grouping_.keys) group.push_back(texts_[key[at(part)]].text);
  return group;
}

// The cells by their group, bytewise, column by column; texts are compared once, and stand for their rank from there on.
std::vector<std::uint32_t> Tally::sorted_cells() const {
  std::vector<std::uint32_t> texts(texts_.size());
  std::iota(texts.begin(), texts.end(), 0U);
  std::sort(texts.begin(), texts.end(), [&](std::uint32_t a, std::uint32_t b) { return texts_[a].text < texts_[b].text; });
  std::vector<std::uint32_t> ranks(texts.size());
  for (std::uint32_t rank = 0; rank < texts.size(); ++rank) ranks[texts[rank]] = rank;
  std::vector<std::uint32_t> cells(cells_.size());
  std::iota(cells.begin(), cells.end(), 0U);
  const std::size_t parts = grouping_.keys.size();
  std::sort(cells.begin(), cells.end(), [&](std::uint32_t a, std::uint32_t b) {
    for (std::size_t i = 0; i < parts; ++i) {
      const std::uint32_t left = keys_[a * parts + i];
      const std::uint32_t right = keys_[b * parts + i];
      if (left != right) return ranks[left] < ranks[right];
    }
    return false;
  });
  return cells;
}

Outcomes Tally::outcomes(Diagnostics& diagnostics) const {
  Outcomes out{grouping_, {}};
  out.rows.reserve(cells_.size());
  for (const std::uint32_t i : sorted_cells()) {
    const Cell& cell = cells_[i];
    const auto& [foreign, row_place] = rarer_[i];
    OutcomeRow row{group_of(key_of(i)), cell.counts, texts_[cell.under.rules].text, row_place};
    if (foreign.rules != 0) {
      const auto [first, second] = std::minmax(texts_[cell.under.rules].text, texts_[foreign.rules].text);
      diagnostics.add(Code::rules_mixed, foreign.place, {spoken(row.group), first, second});
    }
    if (is_beyond(cell.counts)) diagnostics.add(Code::outcome_too_large, row_place, {spoken(row.group)});
    if (cell.has_records && row_place.is_set()) diagnostics.add(Code::fed_twice, row_place, {spoken(row.group)});
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace tremplin

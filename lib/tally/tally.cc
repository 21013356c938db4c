#include "tally/tally.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include <fmt/ranges.h>

#include "base/share_out.h"
#include "read/tables.h"

namespace tremplin {
namespace {

bool is_beyond(const Counts& counts) {
  const auto all = {counts.exits,    counts.below_threshold, counts.withdrawn, counts.durable,  counts.transition,
                    counts.positive, counts.other,           counts.at_boundary, counts.ambiguous};
  return std::any_of(all.begin(), all.end(), [](std::int64_t count) { return count > kLargestCount; });
}

std::string spoken(const std::vector<std::string>& group) { return fmt::format("{}", fmt::join(group, ",")); }

}  // namespace

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
  auto& known = periods_[static_cast<std::size_t>(part) - static_cast<std::size_t>(GroupKey::year)];
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
      std::uint32_t& known = of_types_[static_cast<std::size_t>(checked.assignment.type)];
      return known != 0 ? known : known = number_of(word_of(checked.assignment.type));
    }
    case GroupKey::department:
      if (!convention) return 0;
      return number_of_object(&convention->department(), [convention] { return std::string_view(convention->department()); });
    case GroupKey::year:
    case GroupKey::quarter:
    case GroupKey::month: return period_of(part, record.exit_date);
    case GroupKey::prescriber: return number_of(record.prescriber_word, record.prescriber);
    case GroupKey::reason: {
      const Reason* reason = classification.reason;
      return number_of_object(reason, [reason] { return std::string_view(reason->code); });
    }
    case GroupKey::profile: return 0;
    case GroupKey::convention:
      if (!convention) return 0;
      return number_of_object(convention, [convention] { return std::string_view(convention->id_text()); });
    case GroupKey::rules: return rules_of(*checked.assignment.rules).own;
  }
  return 0;
}

Tally::Rules Tally::rules_of(const RuleSet& rules) {
  if (last_rules_ != &rules) {
    last_rules_ = &rules;
    of_last_rules_ = {number_of(rules.id), number_of(rules.base_id)};
  }
  return of_last_rules_;
}

void Tally::add(const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  Coming& coming = next_coming();
  std::optional<std::size_t> profile_part;
  for (std::size_t i = 0; i < grouping_.keys.size(); ++i) {
    coming.key[i] = part_of(grouping_.keys[i], checked, classification);
    if (grouping_.keys[i] == GroupKey::profile) profile_part = i;
  }
  coming.under = {rules_of(*checked.assignment.rules), record.place()};
  coming.kind = kind_of(classification);
  coming.is_at_boundary = classification.is_at_boundary;
  coming.is_ambiguous = classification.is_ambiguous;
  if (!profile_part || record.profiles.empty()) return send();
  const Coming one = coming;
  for (const RawValue& profile : record.profiles) {
    Coming& other = next_coming();
    other = one;
    other.key[*profile_part] = number_of(profile.text);
    send();
  }
}

// To be written in place: a copy would wait for the writing.
Tally::Coming& Tally::next_coming() {
  if (sent_ == arrived_ + kOnTheWay) arrive(coming_[arrived_++ % kOnTheWay]);
  return coming_[sent_ % kOnTheWay];
}

// Its slot is brought near at once, its cell half way.
void Tally::send() {
  constexpr std::size_t kHalf = kOnTheWay / 2;
  Coming& coming = coming_[sent_++ % kOnTheWay];
  coming.hash = CellTable::hash_of(used(coming.key));
  table_.expect(coming.hash);
  if (sent_ > arrived_ + kHalf && !cells_.empty())
    __builtin_prefetch(&cells_[table_.expected(coming_[(sent_ - 1 - kHalf) % kOnTheWay].hash)]);
}

void Tally::arrive(const Coming& coming) {
  const std::uint32_t cell = cell_of(coming.key, coming.hash);
  add_records(cell, coming.kind, 1);
  if (coming.is_at_boundary) add_records(cell, kAtBoundary, 1);
  if (coming.is_ambiguous) add_records(cell, kAmbiguous, 1);
  if (cells_[cell].rules != coming.under.rules) join_rules(cell, coming.under);
}

void Tally::settle() {
  while (arrived_ < sent_) arrive(coming_[arrived_++ % kOnTheWay]);
}

std::uint32_t Tally::cell_of(const Key& key, std::uint64_t hash) {
  const std::uint32_t cell = table_.of(used(key), hash);
  if (cell == cells_.size()) {
    cells_.emplace_back();
    rest_.emplace_back();
  }
  return cell;
}

void Tally::add_records(std::uint32_t cell, std::size_t kind, std::uint32_t count) {
  std::uint32_t& records = cells_[cell].records[kind];
  if (records > std::numeric_limits<std::uint32_t>::max() - count) {
    const More full = all_of(cell);
    cells_[cell].records = {};
    more_[cell] = full;
  }
  records += count;
}

void Tally::add_more(std::uint32_t cell, const More& more) {
  More& ours = more_[cell];
  ours.counts += more.counts;
  if (!ours.row_place.is_set()) ours.row_place = more.row_place;
  ours.has_records = ours.has_records || more.has_records;
}

Tally::More Tally::all_of(std::uint32_t cell) const {
  const auto more = more_.find(cell);
  More all = more == more_.end() ? More{} : more->second;
  const RecordKinds& records = cells_[cell].records;
  all.counts += counts_of(records);
  all.has_records = all.has_records || records != RecordKinds{};
  return all;
}

void Tally::add(const OutcomeRow& row, std::string_view base) {
  Key key{};
  for (std::size_t i = 0; i < grouping_.keys.size(); ++i) key[i] = number_of(row.group[i]);
  const std::uint32_t cell = cell_of(key, CellTable::hash_of(used(key)));
  add_more(cell, {row.counts, row.place, !row.place.is_set()});
  join_rules(cell, {{number_of(row.rules), number_of(base)}, row.place});
}

// Whatever the order in which they come, the base met first in order of place is the cell's own.
void Tally::join_rules(std::uint32_t cell, const Under& under) {
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
  settle();
  other.settle();
  if (cells_.empty()) {
    std::swap(*this, other);
    // Words of another pass may come.
    of_words_ = {};
    return;
  }
  const std::vector<std::uint32_t> numbers = texts_.numbers_of(other.texts_);
  const auto same_cell = [&](std::uint32_t theirs) {
    Key key{};
    const CellTable::Key parts = other.table_.key(theirs);
    std::transform(parts.begin(), parts.end(), key.begin(), [&](std::uint32_t text) { return numbers[text]; });
    return cell_of(key, CellTable::hash_of(used(key)));
  };
  const auto join = [&](std::uint32_t cell, const Rules& rules, Place place) {
    if (rules.own != 0) join_rules(cell, {{numbers[rules.own], numbers[rules.base]}, place});
  };
  for (std::uint32_t theirs = 0; theirs < other.cells_.size(); ++theirs) {
    const std::uint32_t ours = same_cell(theirs);
    const auto& [place, foreign] = other.rest_[theirs];
    for (std::size_t kind = 0; kind < kRecordKinds; ++kind) add_records(ours, kind, other.cells_[theirs].records[kind]);
    join(ours, other.cells_[theirs].rules, place);
    join(ours, foreign.rules, foreign.place);
  }
  for (const auto& [theirs, more] : other.more_) add_more(same_cell(theirs), more);
}

std::vector<std::string> Tally::group_of(std::uint32_t cell) const {
  std::vector<std::string> group;
  for (const std::uint32_t part : table_.key(cell)) group.push_back(texts_[part].text);
  return group;
}

// The cells by their group, bytewise, column by column; texts are compared once, and stand for their rank from there on.
std::vector<std::uint32_t> Tally::sorted_cells() const {
  const std::vector<std::uint32_t> texts = texts_.by_text();
  std::vector<std::uint32_t> ranks(texts.size());
  for (std::uint32_t rank = 0; rank < texts.size(); ++rank) ranks[texts[rank]] = rank;
  std::vector<std::uint32_t> keys;
  const std::size_t parts = grouping_.keys.size();
  keys.reserve(cells_.size() * parts);
  for (std::uint32_t cell = 0; cell < cells_.size(); ++cell)
    for (const std::uint32_t text : table_.key(cell)) keys.push_back(ranks[text]);
  std::vector<std::uint32_t> cells(cells_.size());
  std::iota(cells.begin(), cells.end(), 0U);
  const auto key_of = [&](std::uint32_t cell) { return keys.data() + cell * parts; };
  std::sort(cells.begin(), cells.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::lexicographical_compare(key_of(a), key_of(a) + parts, key_of(b), key_of(b) + parts);
  });
  return cells;
}

OutcomeRow Tally::row_of(std::uint32_t cell, Diagnostics& diagnostics) const {
  const More all = all_of(cell);
  const std::string& rules = texts_[cells_[cell].rules.own].text;
  const Under& foreign = rest_[cell].foreign;
  OutcomeRow row{group_of(cell), all.counts, rules, all.row_place};
  if (foreign.rules.own != 0) {
    const auto [first, second] = std::minmax(rules, texts_[foreign.rules.own].text);
    diagnostics.add(Code::rules_mixed, foreign.place, {spoken(row.group), first, second});
  }
  if (is_beyond(all.counts)) diagnostics.add(Code::outcome_too_large, all.row_place, {spoken(row.group)});
  if (all.has_records && all.row_place.is_set()) diagnostics.add(Code::fed_twice, all.row_place, {spoken(row.group)});
  return row;
}

Outcomes Tally::outcomes(Diagnostics& diagnostics, unsigned jobs) {
  constexpr std::size_t kPiece = 4096;
  settle();
  const std::vector<std::uint32_t> cells = sorted_cells();
  Outcomes out{grouping_, std::vector<OutcomeRow>(cells.size())};
  const std::size_t pieces = (cells.size() + kPiece - 1) / kPiece;
  std::vector<Diagnostics> findings(pieces, Diagnostics(diagnostics.policy()));
  share_out(pieces, pieces > 1 ? thread_count(jobs) : 1, [&](std::size_t piece, unsigned) {
    for (std::size_t i = piece * kPiece; i < std::min(cells.size(), (piece + 1) * kPiece); ++i)
      out.rows[i] = row_of(cells[i], findings[piece]);
  });
  for (Diagnostics& some : findings) diagnostics.merge(std::move(some));
  return out;
}

}  // namespace tremplin

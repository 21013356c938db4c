#include "engine/earlier_years.h"

#include <algorithm>
#include <charconv>

#include "documents/tables.h"
#include "engine/fold_outcomes.h"

namespace tremplin::engine {
namespace {

constexpr std::array<model::GroupKey, 4> kKeys{model::GroupKey::structure, model::GroupKey::type, model::GroupKey::year,
                                               model::GroupKey::rules};

const std::string& key_value(const model::Outcomes& table, const model::OutcomeRow& row, model::GroupKey key) {
  const auto& keys = table.grouping.keys;
  return row.group[static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin())];
}

std::optional<model::StructureType> type_of(const std::string& word) {
  const auto words = documents::choices_of<model::StructureType>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<model::StructureType>(found - words.begin());
}

int year_number(const std::string& text) {
  int year = 0;
  std::from_chars(text.data(), text.data() + text.size(), year);
  return year;
}

std::string base_of(Dataset& data, const model::OutcomeRow& row) {
  const rules::RuleSet* rules = data.book.find(row.rules);
  return rules ? rules->base_id : row.rules;
}

negotiate::ResultCounts operator-(const negotiate::ResultCounts& all, const negotiate::ResultCounts& part) {
  return {all.examined - part.examined, all.durable - part.durable, all.transition - part.transition,
          all.positive - part.positive};
}

std::array<bool, negotiate::kResults> reached_by(const classify::Classification& classification) {
  const bool is_durable = classification.category == model::Category::durable;
  return {is_durable, is_durable || classification.category == model::Category::transition ||
                          classification.category == model::Category::positive};
}

}  // namespace

EarlierYearsGatherer::EarlierYearsGatherer(Dataset& data) : data_(data), tally_(model::make_grouping(kKeys)) {}

void EarlierYearsGatherer::want(const rules::RuleSet& rules, negotiate::YearRange years) {
  Base& base = bases_[rules.base_id];
  for (int year = years.first; year <= years.last; ++year) base.wanted.insert(year);
  if (base.override_holdings) return;
  base.override_holdings.emplace(data_.book, data_.book.find(rules.base_id));
  for (std::size_t i = 0; i < data_.conventions.size(); ++i)
    if (data_.convention_rules[i]) base.override_holdings->add(data_.conventions[i], data_.convention_rules[i]);
  base.checks.emplace(*base.override_holdings);
}

void EarlierYearsGatherer::add(Base& base, const check::CheckedRecord& checked,
                               const classify::Classification& classification) {
  const model::ExitRecord& record = *checked.record;
  base.years.results.note_exit(checked.assignment.type, record.structure, record.exit_date);
  if (classification.status != classify::RecordStatus::examined) return;
  std::set<std::string_view> profiles(record.profiles.begin(), record.profiles.end());
  base.years.exits.add(checked.assignment.type, record.structure, year_of(record.exit_date), std::move(profiles),
                       reached_by(classification));
}

void EarlierYearsGatherer::visit(const check::CheckedRecord& checked, const classify::Classification& classification) {
  tally_.add(checked, classification);
  const model::Convention* judge = checked.assignment.convention;
  if (judges_.contains(judge) && judge->days().contains(checked.record->exit_date))
    judged_[{judge, year_of(checked.record->exit_date)}] += negotiate::results_of(tally::counts_of(classification));
  for (auto& [id, base] : bases_) {
    if (!base.wanted.contains(year_of(checked.record->exit_date))) continue;
    if (checked.assignment.rules->base_id == id) {
      add(base, checked, classification);
      continue;
    }
    diagnostics::Diagnostics unheard;
    const auto again = base.checks->check(*checked.record, unheard);
    if (!again) {
      ++left_out_;
      continue;
    }
    const classify::Classification reread = classify::classify(*again);
    const model::Counts counts = tally::counts_of(reread);
    base.years.results.add(again->assignment.type, checked.record->structure, year_of(checked.record->exit_date),
                           negotiate::results_of(counts));
    add(base, *again, reread);
  }
}

void EarlierYearsGatherer::add_rows(const model::Outcomes& table) {
  for (const model::OutcomeRow& row : table.rows) {
    const auto base = bases_.find(base_of(data_, row));
    const auto type = type_of(key_value(table, row, model::GroupKey::type));
    const int year = year_number(key_value(table, row, model::GroupKey::year));
    if (base == bases_.end() || !type || !base->second.wanted.contains(year)) continue;
    base->second.years.results.add(*type, key_value(table, row, model::GroupKey::structure), year,
                                   negotiate::results_of(row.counts));
  }
}

// What outcomes brought to a group is what is there beyond its records.
void EarlierYearsGatherer::count_left_out(const model::Outcomes& records, const model::Outcomes& all) {
  std::map<std::vector<std::string>, std::int64_t> recorded;
  for (const model::OutcomeRow& row : records.rows) recorded[row.group] = row.counts.exits;
  for (const model::OutcomeRow& row : all.rows) {
    const int year = year_number(key_value(all, row, model::GroupKey::year));
    for (const auto& [id, base] : bases_)
      if (id != base_of(data_, row) && base.wanted.contains(year)) left_out_ += row.counts.exits - recorded[row.group];
  }
}

// Outcomes say of whole years what records say of days: a year counts for each convention that has a part of it.
void EarlierYearsGatherer::add_judged_rows(const model::Outcomes& records, const model::Outcomes& all) {
  std::map<std::vector<std::string>, negotiate::ResultCounts> recorded;
  for (const model::OutcomeRow& row : records.rows) recorded[row.group] = negotiate::results_of(row.counts);
  for (const model::OutcomeRow& row : all.rows) {
    const negotiate::ResultCounts brought = negotiate::results_of(row.counts) - recorded[row.group];
    if (brought.examined == 0) continue;
    const int year = year_number(key_value(all, row, model::GroupKey::year));
    for (const model::Convention* judge : judges_)
      if (judge->structure_id() == key_value(all, row, model::GroupKey::structure) &&
          judge->type() == type_of(key_value(all, row, model::GroupKey::type)) && model::has_year(judge->days(), year))
        judged_[{judge, year}] += brought;
  }
}

void EarlierYearsGatherer::finish() {
  diagnostics::Diagnostics unheard;
  const model::Outcomes records = tally_.outcomes(unheard);
  fold_outcomes(data_, model::make_grouping(kKeys), {}, tally_);
  const model::Outcomes all = tally_.outcomes(data_.diagnostics);
  add_rows(all);
  add_judged_rows(records, all);
  count_left_out(records, all);
}

}  // namespace tremplin::engine

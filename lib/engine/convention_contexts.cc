#include "engine/convention_contexts.h"

#include <algorithm>

#include "check/conventions/check_convention.h"
#include "documents/tables.h"

namespace tremplin::engine {
namespace {

void add_counts(check::YearResult& year, const model::Counts& counts) {
  year.exits += counts.exits;
  year.examined += counts.examined();
  year.durable += counts.durable;
  year.transition += counts.transition;
  year.positive += counts.positive;
}

std::string value_of(const model::Outcomes& table, const model::OutcomeRow& row, model::GroupKey key) {
  const auto found = std::find(table.grouping.keys.begin(), table.grouping.keys.end(), key);
  return found == table.grouping.keys.end() ? std::string()
                                            : row.group[static_cast<std::size_t>(found - table.grouping.keys.begin())];
}

// The days of the row's period, where it has one.
std::optional<DateRange> period_of(const model::Outcomes& table, const model::OutcomeRow& row) {
  for (const model::GroupKey key : {model::GroupKey::month, model::GroupKey::quarter, model::GroupKey::year})
    if (table.grouping.has(key)) return model::parse_period(key, value_of(table, row, key));
  return std::nullopt;
}

}  // namespace

std::uint32_t ConventionContexts::number_of(std::string_view structure) {
  const auto [found, is_new] = numbers_.emplace(structure, static_cast<std::uint32_t>(earliest_.size()));
  if (is_new) earliest_.push_back(Date{});
  return found->second;
}

void ConventionContexts::note_day(std::uint32_t structure, Date day) {
  Date& earliest = earliest_[structure];
  if (!latest_.is_set() || latest_ < day) latest_ = day;
  if (!earliest.is_set() || day < earliest) earliest = day;
}

void ConventionContexts::note_prescriber(std::string_view code) {
  if (!names_ || names_->is_empty() || code.empty()) return;
  if (prescribers_.find(code) == prescribers_.end()) prescribers_.emplace(code);
}

std::set<std::string> ConventionContexts::codes_of_exits() const {
  std::set<std::string> codes(prescribers_.begin(), prescribers_.end());
  if (!names_ || names_->is_empty()) return codes;
  for (const auto& [structure, number] : numbers_) codes.insert(structure);
  return codes;
}

void ConventionContexts::see(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) {
  privacy_.check(record, diagnostics);
}

void ConventionContexts::visit(const check::CheckedRecord& checked, const classify::Classification& classification) {
  const model::Convention* convention = checked.assignment.convention;
  const Date day = checked.record->exit_date;
  std::uint32_t& structure = of_words_[*checked.record->structure_word];
  if (structure == 0) structure = number_of(checked.record->structure);
  note_day(structure, day);
  note_prescriber(checked.record->prescriber);
  if (!convention) return;
  auto& results = convention->days().contains(day) ? results_ : outside_;
  add_counts(results[convention][year_of(day)], tally::counts_of(classification));
}

void ConventionContexts::add_results(const Results& from, Results& to) {
  for (const auto& [convention, years] : from)
    for (const auto& [year, result] : years) to[convention][year] += result;
}

void ConventionContexts::join(RecordVisitor& other) {
  const auto& theirs = static_cast<ConventionContexts&>(other);
  for (const auto& [structure, number] : theirs.numbers_) note_day(structure, theirs.earliest_[number]);
  if (theirs.latest_.is_set()) latest_ = latest_.is_set() ? std::max(latest_, theirs.latest_) : theirs.latest_;
  add_results(theirs.results_, results_);
  add_results(theirs.outside_, outside_);
  prescribers_.insert(theirs.prescribers_.begin(), theirs.prescribers_.end());
}

void ConventionContexts::add_outcomes(const Dataset& data) {
  for (const model::Outcomes& table : data.outcomes) {
    if (!table.grouping.has(model::GroupKey::structure) || table.grouping.has(model::GroupKey::profile)) continue;
    for (const model::OutcomeRow& row : table.rows) {
      const auto period = period_of(table, row);
      if (!period) continue;
      const std::string structure = value_of(table, row, model::GroupKey::structure);
      note_day(structure, period->from);
      note_day(structure, period->to);
      for (const rules::ConventionEntry& held : data.convention_index->of_structure(structure)) {
        const std::string type = value_of(table, row, model::GroupKey::type);
        if (!type.empty() && type != documents::word_of(held.convention->type())) continue;
        const DateRange days = held.convention->days();
        if (days.contains(period->from) && days.contains(period->to))
          add_counts(results_[held.convention][year_of(period->from)], row.counts);
      }
    }
  }
}

ConventionContexts::StructureResults ConventionContexts::results_of_structures() const {
  StructureResults sums;
  for (const Results* results : {&results_, &outside_})
    for (const auto& [convention, years] : *results) {
      auto& sum = sums[{convention->structure_id(), convention->type()}];
      for (const auto& [year, result] : years) sum[year] += result;
    }
  return sums;
}

check::ConventionContext ConventionContexts::context(const model::Convention& convention, const rules::RuleSet* rules,
                                                     const StructureResults& structures) const {
  check::ConventionContext out;
  out.latest_exit = latest_;
  if (rules) {
    out.rules_id = rules->id;
    for (const rules::Profile& profile : rules->profiles) out.profiles.push_back(profile.code);
    out.activities.assign(rules->activities.begin(), rules->activities.end());
    out.durable_reference = rules->durable_reference;
    out.dynamic_reference = rules->dynamic_reference;
    out.horizon_years = rules->horizon_years;
  }
  if (const auto found = results_.find(&convention); found != results_.end()) out.results = found->second;
  // Which exits are its own is not known: that there are none would be said for nothing.
  if (!convention.can_govern()) {
    out.latest_exit = Date{};
    return out;
  }
  if (convention.is_sound)
    if (const auto found = structures.find({convention.structure_id(), convention.type()}); found != structures.end())
      out.structure_results = found->second;
  const auto first = numbers_.find(convention.structure_id());
  out.has_earlier_exits = first != numbers_.end() && earliest_[first->second] < convention.days().from;
  return out;
}

namespace {

// Those of which another version is read (C001): each has a part of the exits, and neither its results.
std::set<std::string_view> ids_given_twice(const Dataset& data) {
  std::set<std::string_view> once;
  std::set<std::string_view> twice;
  for (const model::Convention& convention : data.conventions)
    if (convention.id && !once.insert(convention.id->value.text).second) twice.insert(convention.id->value.text);
  return twice;
}

void leave_out_results(check::ConventionContext& context) {
  context.results.clear();
  context.structure_results.clear();
  context.latest_exit = Date{};
}

}  // namespace

void check_all_conventions(Dataset& data, const ConventionContexts& contexts) {
  const std::set<std::string_view> twice = ids_given_twice(data);
  const ConventionContexts::StructureResults structures = contexts.results_of_structures();
  for (std::size_t i = 0; i < data.conventions.size(); ++i) {
    const model::Convention& convention = data.conventions[i];
    check::ConventionContext context = contexts.context(convention, data.convention_rules[i], structures);
    if (convention.id && twice.contains(convention.id->value.text)) leave_out_results(context);
    check::check_convention(convention, context, data.diagnostics);
  }
  check::check_kinship(data.conventions, data.diagnostics);
}

}  // namespace tremplin::engine

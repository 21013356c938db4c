#include "engine/convention_contexts.h"

#include <algorithm>

#include "check/conventions/check_convention.h"
#include "check/records/check_privacy.h"
#include "documents/tables.h"

namespace tremplin {
namespace {

void add_counts(YearResult& year, const Counts& counts) {
  year.exits += counts.exits;
  year.examined += counts.examined();
  year.durable += counts.durable;
  year.transition += counts.transition;
  year.positive += counts.positive;
}

std::string value_of(const Outcomes& table, const OutcomeRow& row, GroupKey key) {
  const auto found = std::find(table.grouping.keys.begin(), table.grouping.keys.end(), key);
  return found == table.grouping.keys.end() ? std::string()
                                            : row.group[static_cast<std::size_t>(found - table.grouping.keys.begin())];
}

// The days of the row's period, where it has one.
std::optional<DateRange> period_of(const Outcomes& table, const OutcomeRow& row) {
  for (const GroupKey key : {GroupKey::month, GroupKey::quarter, GroupKey::year})
    if (table.grouping.has(key)) return parse_period(key, value_of(table, row, key));
  return std::nullopt;
}

}  // namespace

Date& ConventionContexts::earliest_of(std::string_view structure) {
  const auto found = earliest_.find(structure);
  return found != earliest_.end() ? found->second : earliest_.emplace(structure, Date{}).first->second;
}

void ConventionContexts::note_day(Date& earliest, Date day) {
  if (!latest_.is_set() || latest_ < day) latest_ = day;
  if (!earliest.is_set() || day < earliest) earliest = day;
}

void ConventionContexts::see(const ExitRecord& record, Diagnostics& diagnostics) { check_privacy(record, diagnostics); }

void ConventionContexts::visit(const CheckedRecord& checked, const Classification& classification) {
  const Convention* convention = checked.assignment.convention;
  const Date day = checked.record->exit_date;
  Date*& earliest = of_words_[*checked.record->structure_word];
  if (!earliest) earliest = &earliest_of(checked.record->structure);
  note_day(*earliest, day);
  if (!convention || !convention->days().contains(day)) return;
  add_counts(results_[convention][year_of(day)], counts_of(classification));
}

void ConventionContexts::join(RecordVisitor& other) {
  const auto& theirs = static_cast<ConventionContexts&>(other);
  for (const auto& [structure, day] : theirs.earliest_) note_day(structure, day);
  if (theirs.latest_.is_set()) latest_ = latest_.is_set() ? std::max(latest_, theirs.latest_) : theirs.latest_;
  for (const auto& [convention, years] : theirs.results_)
    for (const auto& [year, result] : years) results_[convention][year] += result;
}

void ConventionContexts::add_outcomes(const Dataset& data) {
  for (const Outcomes& table : data.outcomes) {
    if (!table.grouping.has(GroupKey::structure) || table.grouping.has(GroupKey::profile)) continue;
    for (const OutcomeRow& row : table.rows) {
      const auto period = period_of(table, row);
      if (!period) continue;
      const std::string structure = value_of(table, row, GroupKey::structure);
      note_day(structure, period->from);
      note_day(structure, period->to);
      for (const ConventionEntry& held : data.convention_index->of_structure(structure)) {
        const std::string type = value_of(table, row, GroupKey::type);
        if (!type.empty() && type != word_of(held.convention->type())) continue;
        const DateRange days = held.convention->days();
        if (days.contains(period->from) && days.contains(period->to))
          add_counts(results_[held.convention][year_of(period->from)], row.counts);
      }
    }
  }
}

ConventionContext ConventionContexts::context(const Convention& convention, const RuleSet* rules) const {
  ConventionContext out;
  out.latest_exit = latest_;
  if (rules) {
    out.rules_id = rules->id;
    for (const Profile& profile : rules->profiles) out.profiles.push_back(profile.code);
    out.activities.assign(rules->activities.begin(), rules->activities.end());
    out.durable_reference = rules->durable_reference;
    out.dynamic_reference = rules->dynamic_reference;
    out.horizon_years = rules->horizon_years;
  }
  if (const auto found = results_.find(&convention); found != results_.end()) out.results = found->second;
  if (!convention.is_sound) return out;
  const auto first = earliest_.find(convention.structure_id());
  out.has_earlier_exits = first != earliest_.end() && first->second < convention.days().from;
  return out;
}

void check_all_conventions(Dataset& data, const ConventionContexts& contexts) {
  for (std::size_t i = 0; i < data.conventions.size(); ++i) {
    const Convention& convention = data.conventions[i];
    check_convention(convention, contexts.context(convention, data.convention_rules[i]), data.diagnostics);
  }
}

}  // namespace tremplin

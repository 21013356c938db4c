#include "rules/convention_index.h"

#include <algorithm>
#include <tuple>

namespace tremplin::rules {
namespace {

using Candidates = std::vector<const ConventionEntry*>;

bool begins_before(const ConventionEntry& a, const ConventionEntry& b) {
  return std::tuple(a.convention->days().from, a.convention->id_text()) <
         std::tuple(b.convention->days().from, b.convention->id_text());
}

bool is_in_force(const model::Convention& convention) {
  return !convention.is_draft() && !convention.came_to_nothing();
}

// Those whose period has the day, else the latest begun before it, else the earliest. `all` is by start of period.
Candidates nearest_in_time(const Candidates& all, Date day) {
  Candidates chosen;
  for (const ConventionEntry* held : all)
    if (held->convention->days().contains(day)) chosen.push_back(held);
  if (!chosen.empty() || all.empty()) return chosen;
  const auto later = std::find_if(all.begin(), all.end(),
                                  [day](const ConventionEntry* held) { return held->convention->days().from > day; });
  const ConventionEntry* nearest = later == all.begin() ? all.front() : *(later - 1);
  for (const ConventionEntry* held : all)
    if (held->convention->days().from == nearest->convention->days().from) chosen.push_back(held);
  return chosen;
}

Candidates candidates(const std::vector<ConventionEntry>& all, std::optional<model::StructureType> type) {
  Candidates signed_ones;
  Candidates drafts;
  for (const ConventionEntry& held : all) {
    if (type && held.convention->type() != *type) continue;
    (is_in_force(*held.convention) ? signed_ones : drafts).push_back(&held);
  }
  return signed_ones.empty() ? drafts : signed_ones;
}

}  // namespace

void ConventionIndex::add(const model::Convention& convention, const RuleSet* rules) {
  auto& list = by_structure_[convention.structure_id()];
  const ConventionEntry held{&convention, rules};
  list.insert(std::upper_bound(list.begin(), list.end(), held, begins_before), held);
}

void ConventionIndex::leave_open(std::string_view structure, Place cause) {
  const auto found = open_.find(structure);
  if (found == open_.end()) open_.emplace(structure, cause);
}

Place ConventionIndex::open_cause(std::string_view structure) const {
  if (open_everywhere_.is_set()) return open_everywhere_;
  if (const auto found = open_.find(structure); found != open_.end()) return found->second;
  return held_by(structure) ? Place{} : open_elsewhere_;
}

const RuleSet* ConventionIndex::rules_without_convention(Date day) const {
  return override_rules_ ? override_rules_ : &book_.built_in_for(day);
}

DateRange ConventionIndex::same_rules_around(Date day) const {
  return override_rules_ ? DateRange{make_date(1, 1, 1), make_date(9999, 12, 31)} : book_.same_built_in_around(day);
}

const std::vector<ConventionEntry>* ConventionIndex::held_by(std::string_view structure) const {
  const auto found = by_structure_.find(structure);
  return found == by_structure_.end() ? nullptr : &found->second;
}

Assignment ConventionIndex::assign_one_of(const std::vector<ConventionEntry>& held,
                                          std::optional<model::StructureType> type, Date day) const {
  Assignment out;
  const Candidates chosen = nearest_in_time(candidates(held, type), day);
  if (chosen.empty()) {
    out = without_convention(rules_without_convention(day), type);
    out.other_type = held.front().convention;
    return out;
  }
  out.convention = chosen.back()->convention;
  out.type = out.convention->type();
  out.rules = override_rules_ ? override_rules_ : chosen.back()->rules;
  const bool differ = std::any_of(chosen.begin(), chosen.end(),
                                  [&](const ConventionEntry* one) { return one->convention->type() != out.type; });
  if (differ) out.outcome = Assignment::Outcome::type_ambiguous;
  return out;
}

std::vector<ConventionEntry> ConventionIndex::of_structure(std::string_view structure) const {
  const std::vector<ConventionEntry>* held = held_by(structure);
  return held ? *held : std::vector<ConventionEntry>{};
}

std::optional<Assignment> ConventionIndex::assign_within_period(std::string_view structure,
                                                                std::optional<model::StructureType> type,
                                                                Date day) const {
  const std::vector<ConventionEntry>* held = open_everywhere_.is_set() ? nullptr : held_by(structure);
  if (!held) return std::nullopt;
  const bool is_within = std::any_of(held->begin(), held->end(), [&](const ConventionEntry& one) {
    return is_in_force(*one.convention) && one.convention->days().contains(day) &&
           (!type || one.convention->type() == *type);
  });
  return is_within ? std::optional(assign(*held, type, day)) : std::nullopt;
}

Assignment ConventionIndex::assign_without_day(std::string_view structure,
                                               std::optional<model::StructureType> type) const {
  Assignment out = left_open(override_rules_, type);
  const std::vector<ConventionEntry>* held = held_by(structure);
  if (!held || open_cause(structure).is_set()) return out;
  const Candidates all = candidates(*held, type);
  if (all.empty()) return out;
  const auto agree = [&](auto of) {
    return std::all_of(all.begin(), all.end(),
                       [&](const ConventionEntry* one) { return of(*one) == of(*all.front()); });
  };
  if (!out.rules && agree([](const ConventionEntry& one) { return one.rules; })) out.rules = all.front()->rules;
  if (!agree([](const ConventionEntry& one) { return one.convention->type(); })) return out;
  out.type = all.front()->convention->type();
  out.outcome = Assignment::Outcome::found;
  return out;
}

std::string_view ConventionIndex::department(std::string_view structure,
                                             std::optional<model::StructureType> type) const {
  const std::vector<ConventionEntry>* held = held_by(structure);
  if (!held) return {};
  const Candidates all = candidates(*held, type);
  if (all.empty()) return {};
  const std::string& department = all.front()->convention->department();
  const bool agree = std::all_of(
      all.begin(), all.end(), [&](const ConventionEntry* one) { return one->convention->department() == department; });
  return agree ? std::string_view(department) : std::string_view{};
}

}  // namespace tremplin::rules

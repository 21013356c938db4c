#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/convention.h"
#include "rules/rule_book.h"

namespace tremplin::rules {

/// A convention with the rule set that it names.
struct ConventionEntry {
  const model::Convention* convention = nullptr;
  const RuleSet* rules = nullptr;
};

/// What holds for one record.
struct Assignment {
  /// Null without a convention of the structure (and type).
  const model::Convention* convention = nullptr;
  /// Never null in an assignment that is `found` for a day.
  const RuleSet* rules = nullptr;
  model::StructureType type = model::StructureType::ei;
  /// `left_open`: a fault elsewhere, which has its finding, leaves open what holds.
  enum class Outcome { found, type_missing, type_ambiguous, left_open } outcome = Outcome::found;
  /// The structure has conventions, and none is of the record's type.
  const model::Convention* other_type = nullptr;
};

/// What holds for an exit of which no convention says anything.
inline Assignment without_convention(const RuleSet* rules, std::optional<model::StructureType> type) {
  Assignment out;
  out.rules = rules;
  out.type = type.value_or(model::StructureType::ei);
  if (!type) out.outcome = Assignment::Outcome::type_missing;
  return out;
}

/// What holds where a fault elsewhere leaves it open: the rule set that stands in for every other, if any.
inline Assignment left_open(const RuleSet* override_rules, std::optional<model::StructureType> type) {
  Assignment out = without_convention(override_rules, type);
  out.outcome = Assignment::Outcome::left_open;
  return out;
}

/// Says which convention, rule set, type and department hold for an exit: of the structure's conventions (of the type,
/// where the record says it) the one whose period has the day, else the latest begun before it, else the earliest;
/// drafts only where there is no other. FORMATS.md, "Which convention holds for a record".
class ConventionIndex {
 public:
  /// `override_rules` stands in for every other rule set where it is not null. `book` must outlive this.
  ConventionIndex(RuleBook& book, const RuleSet* override_rules) : book_(book), override_rules_(override_rules) {}

  void add(const model::Convention& convention, const RuleSet* rules);
  /// What holds for the structure's exits is left open by a fault at `cause`; the first one told is kept.
  void leave_open(std::string_view structure, Place cause);
  /// The same for every structure that has no convention here.
  void leave_others_open(Place cause) {
    if (!open_elsewhere_.is_set()) open_elsewhere_ = cause;
  }
  /// The same for every structure.
  void leave_all_open(Place cause) { open_everywhere_ = cause; }
  /// The fault that leaves open what holds for the structure's exits; unset where none does.
  Place open_cause(std::string_view structure) const;
  const RuleSet* override_rules() const { return override_rules_; }
  /// The conventions of a structure; null where it has none.
  const std::vector<ConventionEntry>* held_by(std::string_view structure) const;
  /// By the conventions of the structure, of which there is one at least.
  Assignment assign(const std::vector<ConventionEntry>& held, std::optional<model::StructureType> type,
                    Date day) const {
    const ConventionEntry& only = held.front();
    if (held.size() > 1 || (type && only.convention->type() != *type)) return assign_one_of(held, type, day);
    Assignment out;
    out.convention = only.convention;
    out.type = only.convention->type();
    out.rules = override_rules_ ? override_rules_ : only.rules;
    return out;
  }
  /// By those of them whose period has the day, which no other convention could outdo; nothing where there is none.
  std::optional<Assignment> assign_within_period(std::string_view structure, std::optional<model::StructureType> type,
                                                 Date day) const;
  /// What the structure's conventions agree on, whatever the day: type and rule set, for records whose day is unknown.
  Assignment assign_without_day(std::string_view structure, std::optional<model::StructureType> type) const;
  /// What holds for a day without a convention, and for which days around it the same.
  const RuleSet* rules_without_convention(Date day) const;
  DateRange same_rules_around(Date day) const;
  /// Every convention of a structure, by start of period.
  std::vector<ConventionEntry> of_structure(std::string_view structure) const;
  /// The department of the structure and type where its conventions agree on one; else empty.
  std::string_view department(std::string_view structure, std::optional<model::StructureType> type) const;

 private:
  Assignment assign_one_of(const std::vector<ConventionEntry>& held, std::optional<model::StructureType> type,
                           Date day) const;

  RuleBook& book_;
  const RuleSet* override_rules_;
  TextMap<std::vector<ConventionEntry>> by_structure_;
  TextMap<Place> open_;
  Place open_elsewhere_;
  Place open_everywhere_;
};

}  // namespace tremplin::rules

#pragma once

#include <deque>

#include "diagnostics/diagnostics.h"
#include "model/exit_record.h"
#include "rules/convention_index.h"

namespace tremplin {

/// A record that was checked: what holds for it, and what its rule set says of its reason. Only `RecordChecks`
/// makes one that counts.
struct CheckedRecord {
  const ExitRecord* record = nullptr;
  Assignment assignment;
  const Reason* reason = nullptr;
};

/// Checks the records of one pass, whose words are numbered alike: what holds for a structure and what a rule set says
/// of a reason is looked up once.
class RecordChecks {
 public:
  /// `convention_index` must outlive this.
  explicit RecordChecks(const ConventionIndex& convention_index) : holdings_(convention_index) {}

  /// Everything that can be said of one record by itself and by its rule set (E0xx), of broken ones as far as they go.
  /// Nothing where an error was found; whether the record itself was sound is for the caller to know.
  std::optional<CheckedRecord> check(const ExitRecord& record, Diagnostics& diagnostics);

 private:
  struct Held {
    bool is_known = false;
    const std::vector<ConventionEntry>* conventions = nullptr;
  };
  struct Reasons {
    const RuleSet* rules = nullptr;
    InternedMap<const Reason*> found;
  };

  Assignment assign(const ExitRecord& record);
  const RuleSet* rules_without_convention(Date day);
  Reasons& reasons_of(const RuleSet& rules);
  const Reason* find_reason(const RuleSet& rules, const ExitRecord& record);

  const ConventionIndex& holdings_;
  InternedMap<Held> held_;
  std::deque<Reasons> reasons_;
  Reasons* last_reasons_ = nullptr;
  const RuleSet* built_in_ = nullptr;
  DateRange built_in_days_;
};

}  // namespace tremplin

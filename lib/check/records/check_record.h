#pragma once

#include <deque>

#include "diagnostics/diagnostics.h"
#include "records/read_record.h"
#include "rules/convention_index.h"

namespace tremplin::check {

/// A record that was checked: what holds for it, and what its rule set says of its reason. Only `RecordChecks`
/// makes one that counts.
struct CheckedRecord {
  const records::ReadRecord* record = nullptr;
  rules::Assignment assignment;
  const rules::Reason* reason = nullptr;
};

/// A structure of exit records that no convention read is of, and where it first stands.
struct UnheldStructure {
  std::string id;
  Place place;
};

/// Checks the records of one pass, whose words are numbered alike: what holds for a structure and what a rule set says
/// of a reason is looked up once.
class RecordChecks {
 public:
  /// `convention_index` must outlive this.
  explicit RecordChecks(const rules::ConventionIndex& convention_index) : holdings_(convention_index) {}

  /// Everything that can be said of one record by itself and by its rule set (E0xx), of broken ones as far as they go.
  /// Nothing where an error was found; whether the record itself was sound is for the caller to know.
  std::optional<CheckedRecord> check(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics);
  /// Each once.
  const std::vector<UnheldStructure>& unheld() const { return unheld_; }

 private:
  struct Held {
    bool is_known = false;
    /// Null too where a fault elsewhere leaves open what holds.
    const std::vector<rules::ConventionEntry>* conventions = nullptr;
    Place open_cause;
  };
  struct Reasons {
    const rules::RuleSet* rules = nullptr;
    base::InternedMap<const rules::Reason*> found;
  };

  rules::Assignment assign(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics);
  rules::Assignment assign_without_convention(const records::ReadRecord& record, const Held& held,
                                              diagnostics::Diagnostics& diagnostics);
  void check_in_part(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics);
  const rules::RuleSet* rules_without_convention(Date day);
  Reasons& reasons_of(const rules::RuleSet& rules);
  const rules::Reason* find_reason(const rules::RuleSet& rules, const records::ReadRecord& record);

  const rules::ConventionIndex& holdings_;
  base::InternedMap<Held> held_;
  std::vector<UnheldStructure> unheld_;
  std::deque<Reasons> reasons_;
  Reasons* last_reasons_ = nullptr;
  const rules::RuleSet* built_in_ = nullptr;
  DateRange built_in_days_;
};

}  // namespace tremplin::check

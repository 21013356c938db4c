#pragma once

#include <map>
#include <set>
#include <string>

#include "engine/inputs/dataset.h"
#include "engine/record_pass.h"
#include "negotiate/audience/earlier_public.h"
#include "negotiate/earlier_results.h"
#include "negotiate/negotiation.h"
#include "tally/tally.h"

namespace tremplin::engine {

/// What earlier years brought, under one full rule set and the overlays that extend it.
struct EarlierYears {
  negotiate::EarlierResults results;
  negotiate::EarlierPublic exits;
};

/// Gathers earlier results for conventions under several rule sets. A record counts under its own rule set where that
/// extends the same base as the convention's; else it is read again under the convention's base, and left out where
/// that has no such reason or threshold. Outcomes, already counted, serve the conventions of their own base only.
class EarlierYearsGatherer : public RecordVisitor {
 public:
  explicit EarlierYearsGatherer(Dataset& data);

  /// These years are wanted under this rule set. To be called before the pass.
  void want(const rules::RuleSet& rules, negotiate::YearRange years);
  /// What the exits judged by this convention came to is wanted. To be called before the pass.
  void want_judged_by(const model::Convention& convention) { judges_.insert(&convention); }
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  /// Once, after the pass: adds the outcomes, and what the counts themselves give rise to as findings.
  void finish();
  /// Exits that could not be read again under another base, those of outcomes among them.
  std::int64_t left_out() const { return left_out_; }
  /// By convention and year, under each one's own rules.
  const negotiate::ConventionResults& judged() const { return judged_; }
  /// Of a rule set that was wanted.
  EarlierYears& of(const rules::RuleSet& rules) { return bases_.at(rules.base_id).years; }

 private:
  struct Base {
    std::set<int> wanted;
    /// Every record as if it were under this base.
    std::optional<rules::ConventionIndex> override_holdings;
    std::optional<check::RecordChecks> checks;
    EarlierYears years;
  };

  void add_rows(const model::Outcomes& table);
  void count_left_out(const model::Outcomes& records, const model::Outcomes& all);
  void add_judged_rows(const model::Outcomes& records, const model::Outcomes& all);
  void add(Base& base, const check::CheckedRecord& checked, const classify::Classification& classification);

  Dataset& data_;
  tally::Tally tally_;
  std::map<std::string, Base> bases_;
  std::set<const model::Convention*> judges_;
  negotiate::ConventionResults judged_;
  std::int64_t left_out_ = 0;
};

}  // namespace tremplin::engine

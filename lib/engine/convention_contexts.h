#pragma once

#include <map>
#include <unordered_map>

#include "check/conventions/convention_context.h"
#include "engine/record_pass.h"
#include "tally/tally.h"

namespace tremplin::engine {

/// Gathers, while records pass, what the checks of conventions ask of them.
class ConventionContexts : public RecordVisitor {
 public:
  void see(const model::ExitRecord& record, diagnostics::Diagnostics& diagnostics) override;
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<ConventionContexts>(); }
  void join(RecordVisitor& other) override;
  /// The rows of outcomes that were read, by year.
  void add_outcomes(const Dataset& data);

  check::ConventionContext context(const model::Convention& convention, const rules::RuleSet* rules) const;

 private:
  void note_day(std::string_view structure, Date day) { note_day(earliest_of(structure), day); }
  void note_day(Date& earliest, Date day);
  Date& earliest_of(std::string_view structure);

  std::unordered_map<const model::Convention*, std::map<int, check::YearResult>> results_;
  // Whose elements stay where they are; unset where nothing was noted yet.
  rules::TextMap<Date> earliest_;
  base::InternedMap<Date*> of_words_;
  Date latest_;
};

/// Every check of the dataset's conventions, by themselves and beside each other.
void check_all_conventions(Dataset& data, const ConventionContexts& contexts);

}  // namespace tremplin::engine

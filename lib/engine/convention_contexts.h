#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "check/conventions/convention_context.h"
#include "engine/record_pass.h"
#include "tally/tally.h"

namespace tremplin::engine {

/// Gathers, while records pass, what the checks of conventions ask of them.
class ConventionContexts : public RecordVisitor {
 public:
  void see(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) override;
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<ConventionContexts>(); }
  void join(RecordVisitor& other) override;
  /// No exit after this day is looked at as the latest.
  void end_with(Date latest) { latest_ = std::min(latest_, latest); }
  /// The rows of outcomes that were read, by year.
  void add_outcomes(const Dataset& data);

  /// By structure and type, of all its conventions together: summed once, there may be thousands of one structure.
  using StructureResults = std::map<std::pair<std::string, model::StructureType>, std::map<int, check::YearResult>>;
  StructureResults results_of_structures() const;
  check::ConventionContext context(const model::Convention& convention, const rules::RuleSet* rules,
                                   const StructureResults& structures) const;

 private:
  using Results = std::unordered_map<const model::Convention*, std::map<int, check::YearResult>>;
  static void add_results(const Results& from, Results& to);
  void note_day(std::string_view structure, Date day) { note_day(earliest_of(structure), day); }
  void note_day(Date& earliest, Date day);
  Date& earliest_of(std::string_view structure);

  // Of exits that the convention judges, and of others that it governs.
  Results results_;
  Results outside_;
  // Whose elements stay where they are; unset where nothing was noted yet.
  rules::TextMap<Date> earliest_;
  base::InternedMap<Date*> of_words_;
  Date latest_;
};

/// Every check of the dataset's conventions, by themselves and beside each other.
void check_all_conventions(Dataset& data, const ConventionContexts& contexts);

}  // namespace tremplin::engine

#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "check/conventions/convention_context.h"
#include "check/records/check_privacy.h"
#include "engine/record_pass.h"
#include "tally/tally.h"

namespace tremplin::engine {

/// Gathers, while records pass, what the checks of conventions ask of them.
class ConventionContexts : public RecordVisitor {
 public:
  /// Codes are gathered where there are names, which must outlive it.
  explicit ConventionContexts(const rules::NameTable* names = nullptr) : names_(names) {}
  void see(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) override;
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<ConventionContexts>(names_); }
  void join(RecordVisitor& other) override;
  /// No exit after this day is looked at as the latest.
  void end_with(Date latest) { latest_ = std::min(latest_, latest); }
  /// The rows of outcomes that were read, by year.
  void add_outcomes(const Dataset& data);

  /// The codes of structures and prescribers of the exits; nothing without names.
  std::set<std::string> codes_of_exits() const;

  /// By structure and type, of all its conventions together: summed once, there may be thousands of one structure.
  using StructureResults = std::map<std::pair<std::string, model::StructureType>, std::map<int, check::YearResult>>;
  StructureResults results_of_structures() const;
  check::ConventionContext context(const model::Convention& convention, const rules::RuleSet* rules,
                                   const StructureResults& structures) const;

 private:
  using Results = std::unordered_map<const model::Convention*, std::map<int, check::YearResult>>;
  static void add_results(const Results& from, Results& to);
  void note_day(std::string_view structure, Date day) { note_day(number_of(structure), day); }
  void note_day(std::uint32_t structure, Date day);
  std::uint32_t number_of(std::string_view structure);
  void note_prescriber(std::string_view code);

  // Of exits that the convention judges, and of others that it governs.
  Results results_;
  Results outside_;
  // Structures are numbered from one, in the order in which they came; zero is a word that was not met yet.
  rules::TextMap<std::uint32_t> numbers_;
  base::InternedMap<std::uint32_t> of_words_;
  // By number, close together, as every record asks for one; unset where nothing was noted yet.
  std::vector<Date> earliest_ = {Date{}};
  Date latest_;
  const rules::NameTable* names_;
  std::set<std::string, std::less<>> prescribers_;
  check::PrivacyCheck privacy_;
};

/// Every check of the dataset's conventions, by themselves and beside each other.
void check_all_conventions(Dataset& data, const ConventionContexts& contexts);

}  // namespace tremplin::engine

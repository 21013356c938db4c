#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/string_interner.h"
#include "csv/csv_writer.h"
#include "engine/listing/record_lines.h"
#include "engine/record_pass.h"
#include "report/document/document.h"
#include "tremplin/commands/run.h"

namespace tremplin::engine {

/// Notes what became of each record between two days, for `--records`.
class RecordListing : public RecordVisitor {
 public:
  explicit RecordListing(DateRange days) : days_(days) {}
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<RecordListing>(days_); }
  void join(RecordVisitor& other) override;

  /// For people to read, sorted by structure, type and id. Takes the records from the list.
  report::ReportTable take_table();
  /// The same as CSV, in codes; `language` is that of the sources named. Written piece by piece; made by up to `jobs`
  /// threads, all cores for 0.
  void write_csv(commands::TextSink& out, Language language, CsvForm form, unsigned jobs);

 private:
  // What many records have in common.
  struct RecordOutcome {
    const rules::Reason* reason = nullptr;
    const rules::RuleSet* rules = nullptr;
    classify::RecordStatus status = classify::RecordStatus::examined;
    model::Category category = model::Category::other;
    std::optional<model::Category> alt;
    bool is_at_boundary = false;

    friend bool operator==(const RecordOutcome&, const RecordOutcome&) = default;
  };
  struct RecordOutcomeHash {
    std::size_t operator()(const RecordOutcome& outcome) const;
  };
  using OutcomeCells = std::array<std::string_view, 7>;

  std::uint32_t number_of(const base::InternedString& reason, const RecordOutcome& outcome);
  std::uint32_t number_of(const RecordOutcome& outcome);
  SortedLines take_sorted(unsigned jobs);
  report::Row row_of(const RecordLine& line) const;
  static OutcomeCells cells_of(const RecordOutcome& outcome, Language language);
  static std::string ending_of(const RecordOutcome& outcome, Language language, CsvDialect dialect);

  DateRange days_;
  base::StringInterner structures_;
  base::InternedMap<std::uint32_t> of_words_;
  std::vector<RecordOutcome> outcomes_;
  std::unordered_map<RecordOutcome, std::uint32_t, RecordOutcomeHash> of_outcomes_;
  std::array<std::uint32_t, 256> recent_{};
  TextStore long_ids_;
  RecordLines own_;
  std::vector<NumberedLines> joined_;
};

/// Whether a day lies between two days of which either may be unset.
bool is_between(Date day, DateRange days);

}  // namespace tremplin::engine

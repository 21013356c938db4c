#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/words.h"
#include "render/csv.h"
#include "report/document.h"
#include "run/record_lines.h"
#include "run/record_pass.h"
#include "tremplin/run.h"

namespace tremplin {

/// Notes what became of each record between two days, for `--records`.
class RecordList : public RecordVisitor {
 public:
  explicit RecordList(DateRange days) : days_(days) {}
  void visit(const CheckedRecord& checked, const Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<RecordList>(days_); }
  void join(RecordVisitor& other) override;

  /// Sorted by structure, type and id. `language` is that of the sources named. Takes the records from the list.
  ReportTable take_table(Language language);
  /// The same as CSV, written piece by piece; made by up to `jobs` threads, all cores for 0.
  void write_csv(TextSink& out, Language language, CsvDialect dialect, unsigned jobs);

 private:
  // What many records have in common.
  struct Fate {
    const Reason* reason = nullptr;
    const RuleSet* rules = nullptr;
    RecordStatus status = RecordStatus::examined;
    Category category = Category::other;
    std::optional<Category> alt;
    bool is_at_boundary = false;

    friend bool operator==(const Fate&, const Fate&) = default;
  };
  struct FateHash {
    std::size_t operator()(const Fate& fate) const;
  };
  using FateCells = std::array<std::string_view, 7>;

  std::uint32_t number_of(const Word& reason, const Fate& fate);
  std::uint32_t number_of(const Fate& fate);
  SortedLines take_sorted(unsigned jobs);
  Row row_of(const RecordLine& line, Language language) const;
  static FateCells cells_of(const Fate& fate, Language language);
  static std::string ending_of(const Fate& fate, Language language, CsvDialect dialect);

  DateRange days_;
  Words structures_;
  ByWord<std::uint32_t> of_words_;
  std::vector<Fate> fates_;
  std::unordered_map<Fate, std::uint32_t, FateHash> of_fates_;
  std::array<std::uint32_t, 256> recent_{};
  TextStore long_ids_;
  RecordLines own_;
  std::vector<NumberedLines> joined_;
};

/// Whether a day lies between two days of which either may be unset.
bool is_between(Date day, DateRange days);

}  // namespace tremplin

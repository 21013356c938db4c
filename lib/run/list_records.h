#pragma once

#include <memory>
#include <vector>

#include "base/words.h"
#include "render/csv.h"
#include "report/document.h"
#include "run/record_pass.h"
#include "tremplin/run.h"

namespace tremplin {

/// Texts one after the other in memory that does not move.
class TextStore {
 public:
  const char* add(std::string_view text);
  void merge(TextStore&& other);

 private:
  static constexpr std::size_t kChunk = std::size_t{64} << 10;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t used_ = kChunk;
};

/// Notes what became of each record between two days, for `--records`: some sixty bytes each, as there may be millions.
class RecordList : public RecordVisitor {
 public:
  explicit RecordList(DateRange days) : days_(days) {}
  void visit(const CheckedRecord& checked, const Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<RecordList>(days_); }
  void join(RecordVisitor& other) override;

  /// Sorted by structure, type and id. `language` is that of the sources named.
  ReportTable table(Language language) const;
  /// The same as CSV, written piece by piece.
  void write_csv(TextSink& out, Language language, CsvDialect dialect) const;

 private:
  struct Line {
    const char* id;
    const Reason* reason;
    const RuleSet* rules;
    std::uint32_t structure;
    Date exit_date;
    std::uint8_t id_size;
    StructureType type;
    RecordStatus status;
    Category category;
    std::optional<Category> alt;
    bool is_at_boundary;

    std::string_view id_text() const { return {id, id_size}; }
  };
  static constexpr std::size_t kChunk = 4096;

  std::vector<const Line*> sorted() const;
  Row row_of(const Line& line, Language language) const;

  DateRange days_;
  Words structures_;
  ByWord<std::uint32_t> of_words_;
  TextStore ids_;
  std::vector<std::vector<Line>> chunks_;
};

/// Whether a day lies between two days of which either may be unset.
bool is_between(Date day, DateRange days);

}  // namespace tremplin

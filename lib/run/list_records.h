#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <unordered_map>
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

/// Notes what became of each record between two days, for `--records`: some forty bytes each, as there may be millions.
class RecordList : public RecordVisitor {
 public:
  explicit RecordList(DateRange days) : days_(days) {}
  void visit(const CheckedRecord& checked, const Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<RecordList>(days_); }
  void join(RecordVisitor& other) override;

  /// Sorted by structure, type and id. `language` is that of the sources named.
  ReportTable table(Language language) const;
  /// The same as CSV, written piece by piece; made by up to `jobs` threads, all cores for 0.
  void write_csv(TextSink& out, Language language, CsvDialect dialect, unsigned jobs) const;

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
  struct Line {
    const char* id = nullptr;
    Date exit_date;
    std::uint32_t structure = 0;
    std::uint32_t fate = 0;
    std::uint8_t id_size = 0;
    StructureType type = StructureType::ei;

    std::string_view id_text() const { return {id, id_size}; }
  };
  class WithinStructure;
  using Lines = std::vector<Line>;
  using FateCells = std::array<std::string_view, 7>;
  static constexpr std::size_t kChunk = 4096;

  std::uint32_t number_of(const Fate& fate);
  Lines sorted(unsigned jobs) const;
  Row row_of(const Line& line, Language language) const;
  static FateCells cells_of(const Fate& fate, Language language);
  static std::string ending_of(const Fate& fate, Language language, CsvDialect dialect);

  DateRange days_;
  Words structures_;
  ByWord<std::uint32_t> of_words_;
  std::vector<Fate> fates_;
  std::unordered_map<Fate, std::uint32_t, FateHash> of_fates_;
  TextStore ids_;
  std::vector<std::vector<Line>> chunks_;
};

/// Whether a day lies between two days of which either may be unset.
bool is_between(Date day, DateRange days);

}  // namespace tremplin

#pragma once

#include <string>
#include <vector>

#include "report/document.h"
#include "run/record_pass.h"

namespace tremplin {

/// Notes what became of each record between two days, for `--records`.
class RecordList : public RecordVisitor {
 public:
  explicit RecordList(DateRange days) : days_(days) {}
  void visit(const CheckedRecord& checked, const Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<RecordList>(days_); }
  void join(RecordVisitor& other) override;
  /// Sorted by structure, type and id. `language` is that of the sources named.
  ReportTable table(Language language);

 private:
  struct Line {
    std::string structure, id;
    StructureType type;
    Date exit_date;
    Classification classification;
    const RuleSet* rules;
  };
  Row row_of(const Line& line, Language language) const;

  DateRange days_;
  std::vector<Line> lines_;
};

/// Whether a day lies between two days of which either may be unset.
bool is_between(Date day, DateRange days);

}  // namespace tremplin

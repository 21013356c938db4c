#pragma once

#include <string>
#include <vector>

#include "classify/exit_changes.h"
#include "engine/listing/record_lines.h"
#include "engine/record_pass.h"
#include "tremplin/commands/run.h"

namespace tremplin::engine {

/// Keeps each record between two days with what it was tested for, to trace it or to compare it with another reading:
/// some two hundred bytes a record.
class RecordTrace : public RecordVisitor {
 public:
  explicit RecordTrace(DateRange days) : days_(days) {}
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<RecordTrace>(days_); }
  void join(RecordVisitor& other) override;

  /// The records by structure, type and id; their texts live as long as this.
  const std::vector<classify::TracedExit>& sorted_exits();
  /// The same, an object a line. `data` is what was read.
  void write_json(commands::TextSink& out, const Dataset& data, Disk& disk, Language language, unsigned jobs);

 private:
  std::string_view kept_structure(std::string_view structure);

  DateRange days_;
  TextStore texts_;
  std::string_view last_structure_;
  std::vector<classify::TracedExit> exits_;
};

}  // namespace tremplin::engine

#pragma once

#include <set>

#include "check/conventions/exit_years.h"
#include "check/records/check_repeats.h"
#include "check/records/duplicate_candidates.h"
#include "classify/classify.h"
#include "engine/inputs/dataset.h"

namespace tremplin::engine {

/// Who looks at records as they pass, in order of source and place. All records that one sees have their words numbered
/// alike.
class RecordVisitor {
 public:
  virtual ~RecordVisitor() = default;
  /// Each record whose values could be read, whether or not checks found errors in it.
  virtual void see(const records::ReadRecord&, diagnostics::Diagnostics&) {}
  /// Each record that counts.
  virtual void visit(const check::CheckedRecord&, const classify::Classification&) {}
  /// Another of the kind that has seen nothing, for a thread; null where there can be none, and the pass has one
  /// thread.
  virtual std::unique_ptr<RecordVisitor> fork() const { return nullptr; }
  /// Takes over what a fork of this one has seen. The order of joining is not that of the records.
  virtual void join(RecordVisitor&) {}
};

struct PassCounts {
  std::int64_t records = 0;
  /// Left out for errors of their own.
  std::int64_t left_out = 0;
  /// Nothing counts: the dataset is to be loaded again, all bytes looked at first.
  bool needs_full_scan = false;
  /// Exits of a year that no report takes its day from, where there are any.
  std::optional<check::FarExits> far;
};

struct PassOptions {
  check::RecordIndex::Persons persons = check::RecordIndex::Persons::within_structures;
  check::DuplicateCandidates::Spellings spellings = check::DuplicateCandidates::Spellings::as_written;
  bool keep_going = false;
  /// Threads; 0 is all cores.
  unsigned jobs = 0;
  /// Told how far the pass that counts is; null where nobody looks.
  commands::RunProgress* progress = nullptr;
};

/// Reads, checks and classifies every record, finds ids given twice, persons met again, days far after all others and
/// structures of nearly one name, and shows `visitor` what
/// counts. Findings go to the dataset's. With `keep_going` the records that repeat others are not shown. Throws
/// IoError.
PassCounts pass_records(Dataset& data, Disk& disk, const PassOptions& options, RecordVisitor& visitor);

}  // namespace tremplin::engine

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "records/incremental_text_scan.h"
#include "records/record_batch.h"

namespace tremplin::records {

/// Reads a document `exits/1` as `read_exits_yaml` does, and many times faster where it is written as such files are:
/// a list of flat mappings, block or flow, one key or one record a line, plain and quoted scalars, comments. Whatever
/// it meets besides goes to yaml-cpp with the record it stands in, or from there to the document's end where a record's
/// end cannot be told; so the records and findings are the same. `base::kPadding` readable bytes must follow the text.
///
/// The records can be cut for threads. Each cut is a guess that the reading of the part before it proves or disproves.
class FastExitReader {
 public:
  /// Reads the head. `document` must outlive this.
  FastExitReader(const yaml::DocumentText& document, diagnostics::Diagnostics& diagnostics);
  ~FastExitReader();

  /// Where parts may begin, from the first record to the end of the text: `parts` of about the same size, or fewer.
  /// One part where the document must be read in one piece.
  std::vector<std::uint64_t> cuts(std::size_t parts) const;

  /// Reads the records from one cut to the next. Findings of the head go with the first part. Whatever is read has been
  /// watched, the head with the first part.
  PartRead read(std::uint64_t begin, std::uint64_t end, RecordSink& sink, diagnostics::Diagnostics& diagnostics,
                IncrementalTextScan watch = {}) const;

 private:
  class Reader;
  struct Head;

  const yaml::DocumentText& document_;
  std::unique_ptr<Head> head_;
};

/// The whole document in one part.
ReadCounts read_exits_fast(const yaml::DocumentText& document, RecordSink& sink, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::records

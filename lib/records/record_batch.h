#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "records/incremental_text_scan.h"
#include "records/read_record.h"
#include "scan/padded_values.h"
#include "yaml/yaml.h"

namespace tremplin::records {

/// Records in a row whose memory is kept from batch to batch. What `emplace_back` gives has nothing present, and is
/// else as it was left.
class RawRecordPool {
 public:
  RawRecord& emplace_back() {
    if (size_ == slots_.size()) slots_.emplace_back();
    RawRecord& record = slots_[size_++];
    record.present = 0;
    record.profile_count = 0;
    record.own_count = 0;
    record.reported = 0;
    record.is_broken = false;
    return record;
  }
  void push_back(const RawRecord& record) { emplace_back() = record; }
  void pop_back() { --size_; }
  /// Only ever to fewer.
  void resize(std::size_t size) { size_ = size; }
  void reserve(std::size_t size) { slots_.reserve(size); }
  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const RawRecord& operator[](std::size_t i) const { return slots_[i]; }
  const RawRecord* begin() const { return slots_.data(); }
  const RawRecord* end() const { return slots_.data() + size_; }

 private:
  std::vector<RawRecord> slots_;
  std::size_t size_ = 0;
};

/// Records of one document, in the order of the file, some dozens at a time, so that they stay in the nearest cache.
/// Values point into the source's own bytes or into `decoded`.
struct RecordBatch {
  SourceId source = kNoSource;
  const RecordHead* head = nullptr;
  RawRecordPool records;
  std::vector<RawValue> profiles;
  std::vector<OwnValue> own_values;
  /// Texts that the source does not hold as they are (escapes, folded lines).
  base::PaddedPool decoded;

  void clear() {
    records.clear();
    profiles.clear();
    own_values.clear();
    decoded.clear();
  }
};

inline constexpr std::size_t kBatchSize = 32;

/// Who takes batches. The batch is reused after the call.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  virtual void take(const RecordBatch& batch) = 0;
};

/// Records read, and those of which nothing could be handed on (a ragged row); each has its findings.
struct ReadCounts {
  std::int64_t records = 0;
  std::int64_t lost = 0;
};

/// How the reading of a part of a source ended. Where one part of a source does not end at the cut, none of them
/// counts; where one needs a full scan, the whole reading does not.
enum class PartEnd { at_cut, elsewhere, needs_full_scan };

/// What was read between two cuts.
struct PartRead {
  ReadCounts counts;
  PartEnd end = PartEnd::at_cut;
};

/// Reads a document `exits/1` through yaml-cpp's events: the reference. Records whose form is broken are reported, and
/// handed on as broken.
ReadCounts read_exits_yaml(const yaml::DocumentText& document, RecordSink& sink, diagnostics::Diagnostics& diagnostics);

/// Reads exit records from CSV (FORMATS.md: header in any order, `,` or `;`). `text` is the whole source;
/// `base::kPadding` readable bytes must follow it.
ReadCounts read_exits_csv(SourceId source, std::string_view text, RecordSink& sink,
                          diagnostics::Diagnostics& diagnostics);

/// Where parts of a CSV source may begin, from 0 to its end: `parts` of about the same size, or fewer. Each is a guess
/// that the reading of the part before it proves or disproves.
std::vector<std::uint64_t> csv_chunk_offsets(std::string_view text, std::size_t parts);
/// The same for the rows from one cut to the next, and the header with the first, watched as they are read.
PartRead read_exits_csv_part(SourceId source, std::string_view text, std::uint64_t begin, std::uint64_t end,
                             RecordSink& sink, diagnostics::Diagnostics& diagnostics, IncrementalTextScan watch = {});

/// Makes typed records of the raw ones of batches, whose words it numbers alike.
class RecordConverter {
 public:
  RecordConverter();
  /// Takes the records of a batch, which must outlive their conversion.
  void begin(const RecordBatch& batch);
  /// The record of this index; false where a value was not what it must be (with the findings) or the record came
  /// broken. What could not be read is unset.
  bool convert(std::size_t i, ReadRecord& out, diagnostics::Diagnostics& diagnostics);

 private:
  base::StringInterner words_;
  scan::ShortWords types_;
  const RecordBatch* batch_ = nullptr;
  // Of the record converted last.
  std::vector<std::string_view> profiles_;
  // As they are sought, by record; of no meaning where a record names none.
  std::vector<base::StringInterner::PendingLookup> structures_;
};

}  // namespace tremplin::records

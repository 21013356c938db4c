#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/exit_record.h"
#include "records/incremental_text_scan.h"
#include "scan/padded_values.h"
#include "yaml/yaml.h"

namespace tremplin::records {

/// Records in a row whose memory is kept from batch to batch. What `emplace_back` gives has nothing present, and is
/// else as it was left.
class RawRecordPool {
 public:
  model::RawRecord& emplace_back() {
    if (size_ == slots_.size()) slots_.emplace_back();
    model::RawRecord& record = slots_[size_++];
    record.present = 0;
    record.profile_count = 0;
    record.reported = 0;
    record.is_broken = false;
    return record;
  }
  void push_back(const model::RawRecord& record) { emplace_back() = record; }
  void pop_back() { --size_; }
  /// Only ever to fewer.
  void resize(std::size_t size) { size_ = size; }
  void reserve(std::size_t size) { slots_.reserve(size); }
  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const model::RawRecord& operator[](std::size_t i) const { return slots_[i]; }
  const model::RawRecord* begin() const { return slots_.data(); }
  const model::RawRecord* end() const { return slots_.data() + size_; }

 private:
  std::vector<model::RawRecord> slots_;
  std::size_t size_ = 0;
};

/// Records of one document, in the order of the file, some dozens at a time, so that they stay in the nearest cache.
/// Values point into the source's own bytes or into `decoded`; `kValuePadding` readable bytes stand behind each.
struct RecordBatch {
  SourceId source = kNoSource;
  const model::RecordHead* head = nullptr;
  RawRecordPool records;
  std::vector<model::RawValue> profiles;
  /// Texts that the source does not hold as they are (escapes, folded lines).
  std::deque<std::string> decoded;

  /// The text among the decoded ones.
  std::string_view keep(std::string text) {
    const std::size_t size = text.size();
    text.append(scan::kValuePadding, '\0');
    return std::string_view(decoded.emplace_back(std::move(text))).substr(0, size);
  }
  void clear() {
    records.clear();
    profiles.clear();
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

/// Reads a document `exits/1` through yaml-cpp's events: the reference. Records whose form is broken are reported, and
/// handed on as broken.
ReadCounts read_exits_yaml(const yaml::DocumentText& document, RecordSink& sink, diagnostics::Diagnostics& diagnostics);

/// Reads exit records from CSV (FORMATS.md: header in any order, `,` or `;`). `text` is the whole source;
/// `kScanPadding` readable bytes must follow it.
ReadCounts read_exits_csv(SourceId source, std::string_view text, RecordSink& sink,
                          diagnostics::Diagnostics& diagnostics);

/// Where parts of a CSV source may begin, from 0 to its end: `parts` of about the same size, or fewer. Each is a guess
/// that the reading of the part before it proves or disproves.
std::vector<std::uint64_t> csv_chunk_offsets(std::string_view text, std::size_t parts);
/// The same for the rows from one cut to the next, and the header with the first, watched as they are read. Nothing
/// where the part did not end there: then no part counts.
std::optional<ReadCounts> read_exits_csv_part(SourceId source, std::string_view text, std::uint64_t begin,
                                              std::uint64_t end, RecordSink& sink,
                                              diagnostics::Diagnostics& diagnostics, IncrementalTextScan watch = {});

/// Makes typed records of the raw ones of batches, whose words it numbers alike.
class RecordConverter {
 public:
  RecordConverter();
  /// Takes the records of a batch, which must outlive their conversion.
  void begin(const RecordBatch& batch);
  /// The record of this index; false where a value was not what it must be (with the findings) or the record came
  /// broken. What could not be read is unset.
  bool convert(std::size_t i, model::ExitRecord& out, diagnostics::Diagnostics& diagnostics);

 private:
  base::StringInterner words_;
  scan::ShortWords types_;
  const RecordBatch* batch_ = nullptr;
  // As they are sought, by record; of no meaning where a record names none.
  std::vector<base::StringInterner::PendingLookup> structures_;
};

}  // namespace tremplin::records

#pragma once

#include "records/layout_predictor.h"
#include "records/record_batch.h"
#include "yaml/fast_scalars.h"

namespace tremplin::records {

/// Reads records that are written as most are: a flat mapping, block or flow, one key or one record a line.
/// `base::kPadding` readable bytes must follow the document's text.
class RecordScanner {
 public:
  /// `indent` is that of the list. Records go to `batch`; both must outlive this.
  /// `last` is where the last value before the records stands.
  RecordScanner(const yaml::DocumentText& document, std::size_t indent, RecordBatch& batch, Place last)
      : document_(document),
        source_begin_(document.text.data() - document.offset),
        end_(document.text.data() + document.text.size()),
        indent_(indent),
        batch_(batch),
        shape_(indent),
        last_before_(last) {}

  /// The record whose line this is, to the line after it; null where it is outside the subset, or not followed by a
  /// record or the end, with nothing left behind.
  const char* read(const char* line);
  /// The record read last was nothing but keys as guessed and words of printed ASCII.
  bool was_plain() const { return was_plain_; }
  /// Where the last value stands that was read.
  Place last() const {
    if (!last_at_) return last_before_;
    return {offset_of(last_at_), static_cast<std::uint32_t>(last_end_ - last_at_), document_.source};
  }
  /// What another has read ends with this value.
  void go_on_after(Place last) {
    last_before_ = last;
    last_at_ = nullptr;
  }

 private:
  const char* read_any(RawRecord& record, const char* line);
  const char* read_predicted(RawRecord& record, const char* next, const LayoutPredictor::LinePattern* now);
  const char* read_block(RawRecord& record, const char* next, std::size_t column,
                         const LayoutPredictor::LinePattern* before);
  const char* read_block_line(RawRecord& record, const char* next, std::size_t column, std::size_t& now);
  const char* read_block_key(RawRecord& record, const char* key, std::size_t& found);
  const char* read_block_value(RawRecord& record, std::size_t field, const char* value);
  const char* read_value_slow(RawRecord& record, std::size_t number, const char* value);
  const char* read_flow(RawRecord& record, const char* open);
  const char* read_flow_entry(RawRecord& record, const char* key);
  const char* read_profiles(RawRecord& record, const char* open, const char* key);
  void set(RawRecord& record, model::RecordField field, const yaml::FastScalar& scalar);
  static bool is_taken(std::uint32_t present, std::uint32_t bit);
  void note_last(const char* at, const char* end) {
    last_at_ = at;
    last_end_ = value_end_ = end;
  }
  // In the source.
  std::uint64_t offset_of(const char* at) const { return static_cast<std::uint64_t>(at - source_begin_); }

  const yaml::DocumentText& document_;
  const char* source_begin_;
  const char* end_;
  std::size_t indent_;
  RecordBatch& batch_;
  LayoutPredictor shape_;
  // The last value, or a list's key; none before the first, when it is the one that another has read.
  const char* last_at_ = nullptr;
  const char* last_end_ = nullptr;
  Place last_before_;
  bool was_plain_ = false;
  // The end of the record's last single value.
  const char* value_end_ = nullptr;
};

}  // namespace tremplin::records

#pragma once

#include <string_view>

#include "tremplin/place.h"

namespace tremplin::records {

/// Looks at the bytes of a source while its records are read, stretch by stretch, so that they pass through memory
/// once; what a reader proves to be plain by the way it reads it needs no look. Where it meets what no text has, or
/// another document, it says so and looks no further: what was read counts for nothing, and the source is read again
/// after a scan of all its bytes (engine/read_records.h).
class IncrementalTextScan {
 public:
  /// For bytes that have been looked at.
  IncrementalTextScan() = default;
  enum class Form { yaml, csv };
  /// For a source of one document. `text` is the whole of it and must outlive this.
  IncrementalTextScan(SourceId source, std::string_view text, Form form)
      : source_(source), text_(text), form_(form), is_on_(true) {}

  /// A stretch that begins the text or a line, or that stands right after another. Some of what follows may be looked
  /// at as well.
  void look(const char* begin, const char* end) {
    if (is_on_ && begin < end && end > seen_to_) look_closely(begin, end);
  }
  bool needs_full_scan() const { return needs_full_scan_; }
  const char* begin() const { return text_.data(); }

 private:
  void look_closely(const char* begin, const char* end);

  SourceId source_ = kNoSource;
  std::string_view text_;
  Form form_ = Form::yaml;
  bool is_on_ = false;
  bool needs_full_scan_ = false;
  // The end of the last stretch.
  const char* seen_to_ = nullptr;
};

}  // namespace tremplin::records

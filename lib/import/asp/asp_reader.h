#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "import/asp/asp_files.h"
#include "import/asp/line_source.h"

namespace tremplin::importing {

/// The place of a line of an agency's file. Such a file may be compressed and is about persons, so its places are
/// numbers of lines and never stretches of text: a source whose text is nothing but line ends has its lines there.
Place line_place(SourceId source, std::int64_t line);

/// One row: the values of the columns that its file's list names, trimmed; empty for a column that the file lacks.
struct AspRow {
  SourceId source = kNoSource;
  /// Where it begins.
  std::int64_t line = 0;
  std::span<const std::string_view> values;

  template <class Column>
  std::string_view operator[](Column column) const {
    return values[static_cast<std::size_t>(column)];
  }
  Place place() const { return line_place(source, line); }
};

/// Reads one of the agency's files, `|`-separated: a line `DEB…`, the header, the rows, a line `FIN…` or none. Rows
/// that stray line ends have broken are put together again and counted. Findings: E201 to E210, at most.
class AspReader {
 public:
  /// `bytes` outlives the reader. Reads up to the header.
  AspReader(SourceId source, std::string_view bytes, diagnostics::Diagnostics& diagnostics);

  /// Null where the file is none that is imported; the finding has been given.
  const AspFile* file() const { return file_; }
  SourceId source() const { return source_; }
  /// Lines read so far.
  std::int64_t line_count() const { return lines_.line_number(); }
  /// False at the end. The row's views are good until the next call.
  bool next(AspRow& row);

 private:
  bool next_line(std::string_view& line);
  void read_header();
  void bind_columns(std::span<const std::string> header);
  bool is_closing(std::string_view line) const;
  bool take_line(std::string_view line);
  bool take_continuation(std::string_view line, std::size_t fields);
  void add_ragged(std::int64_t line, std::size_t fields);
  void split(std::string_view line);
  bool finish();
  void say_columns_left();

  SourceId source_;
  diagnostics::Diagnostics& diagnostics_;
  LineSource lines_;
  const AspFile* file_ = nullptr;
  std::vector<std::string> header_;
  // For each column of the file its number in the list; -1 where it stays unread.
  std::vector<int> targets_;
  std::vector<std::string_view> values_;
  // Rows with something in a column that stays unread.
  std::vector<std::int64_t> unread_;
  // A row that is not complete yet.
  std::string pending_;
  std::size_t pending_fields_ = 0;
  std::int64_t row_line_ = 0;
  std::string whole_;
  std::int64_t joined_ = 0;
  bool is_refused_ = false;
  bool is_closed_ = false;
  bool is_finished_ = false;
};

}  // namespace tremplin::importing

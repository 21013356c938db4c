#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "tremplin/place.h"

namespace tremplin::csv {

/// One field of a row and where it stands, quotes included in the place.
struct CsvField {
  /// Without the quotes around it, and without the `'` that keeps a spreadsheet from running it (csv_guard.h); doubled
  /// quotes inside are still double.
  std::string_view inner;
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
  bool has_doubled_quotes = false;

  Place place(SourceId source) const { return {offset, length, source}; }
  /// Offset of the first byte of `inner`.
  std::uint64_t inner_offset() const { return offset + (length - inner.size() + 1) / 2; }
};

/// The field's text, doubled quotes made single.
std::string csv_text(const CsvField& field);

struct CsvRow {
  std::vector<CsvField> fields;
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
  /// False where its quotes are broken; the finding has been given.
  bool is_sound = true;
};

/// Rows of RFC 4180 with their places. The separator, `,` or `;`, is the one the first line has more of outside
/// quotes; a byte-order mark, CRLF and empty lines are passed over. An open quote (Y041) ends at its line's end, so
/// that the rows after it are read on; a quote inside a field (Y042) spoils its row.
class CsvReader {
 public:
  CsvReader(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics);
  /// The same with a separator that the caller knows.
  CsvReader(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics, char separator);

  char separator() const { return separator_; }
  /// How far it has read: at a row, an empty line, or the end.
  std::size_t at() const { return at_; }
  /// Goes on from the beginning of a line.
  void go_to(std::size_t line) { at_ = line; }
  /// False at the end. The row's views point into the source.
  bool next(CsvRow& row);

 private:
  CsvField read_field(CsvRow& row);
  CsvField read_quoted(CsvRow& row);
  CsvField read_plain(CsvRow& row, std::size_t begin);
  void pass_empty_lines();
  std::uint32_t stops_in(std::size_t at) const;
  bool read_plain_row(CsvRow& row);
  bool ends_line(std::size_t at) const;
  void pass_line_end();

  SourceId source_;
  std::string_view text_;
  diagnostics::Diagnostics& diagnostics_;
  char separator_;
  std::size_t at_ = 0;
};

}  // namespace tremplin::csv

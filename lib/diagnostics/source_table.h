#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/disk.h"
#include "tremplin/place.h"

namespace tremplin::diagnostics {

/// A place as people say it. Line and column count from 1, columns in code points.
struct LineAndColumn {
  std::int64_t line = 1;
  std::int64_t column = 1;
};

/// How a source that is a table of people is laid out, so that findings can name its own cells.
struct TableLayout {
  char separator = ';';
  std::vector<std::string> headings;
  /// Offset of the first byte after the header.
  std::uint64_t header_end = 0;
  /// The text was made of a spreadsheet: a column is a cell's, not a character's.
  bool is_sheet = false;
  /// It has columns that say who people are: its lines are never quoted.
  bool is_about_persons = false;
};

/// The files read, by number. Holds no text: whoever wants it reads it again.
class SourceTable {
 public:
  struct Source {
    /// What findings call it; the path as given, or the name given to standard input.
    std::string name;
    /// What the disk is asked for; "-" is standard input.
    std::string path;
    /// Named on the command line, not found in a folder.
    bool named = true;
    /// What the file was turned into where its bytes are not the text that is read; with readable bytes behind it.
    std::shared_ptr<const std::string> text = nullptr;
    std::size_t text_size = 0;
    /// Null where it is no table of people.
    std::shared_ptr<const TableLayout> layout = nullptr;
  };

  SourceId add(Source source);
  const Source& operator[](SourceId id) const { return sources_[id]; }
  Source& operator[](SourceId id) { return sources_[id]; }
  std::size_t size() const { return sources_.size(); }

 private:
  std::vector<Source> sources_;
};

/// The text of a source: its bytes, or what they were turned into. Throws IoError.
Bytes read_source(Disk& disk, const SourceTable::Source& source);
/// The bytes of its file, whatever they are. Throws IoError.
Bytes read_source_file(Disk& disk, const SourceTable::Source& source);

/// `offset` beyond the end counts as the end.
LineAndColumn line_and_column(std::string_view text, std::uint64_t offset);

}  // namespace tremplin::diagnostics

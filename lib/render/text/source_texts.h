#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/source_table.h"
#include "render/row_index.h"
#include "render/text/line_index.h"
#include "tremplin/disk.h"
#include "tremplin/place.h"

namespace tremplin::render {

/// A cell as spreadsheets call it.
struct CellName {
  std::int64_t row = 0;
  /// From 0; nothing for a whole row.
  std::optional<std::size_t> column;
  std::string heading;
};

/// A place as people see it.
struct QuotedPlace {
  diagnostics::LineAndColumn start;
  /// One past the last column of the place, on the line where it starts; after `start` always.
  std::int64_t end_column = 2;
  /// The line without its end, and the bytes of it that the place covers. Valid until the next look-up.
  std::string_view line;
  std::size_t from = 0;
  std::size_t to = 0;
  /// Below the header of a table of people.
  std::optional<CellName> cell;
};

/// Reads sources again to say where their places are and to quote them. Holds the last two only.
class SourceTexts {
 public:
  /// Both outlive it.
  SourceTexts(Disk& disk, const diagnostics::SourceTable& sources) : disk_(disk), sources_(sources) {}

  const diagnostics::SourceTable& sources() const { return sources_; }
  /// `place` is set. Throws IoError where the source can no longer be read: a finding at a wrong place misleads.
  QuotedPlace find(Place place);

 private:
  struct Opened {
    SourceId source;
    Bytes bytes;
    LineIndex lines;
    RowIndex rows = {};
  };

  Opened& open(SourceId source);

  Disk& disk_;
  const diagnostics::SourceTable& sources_;
  // The latest first.
  std::list<Opened> opened_;
};

}  // namespace tremplin::render

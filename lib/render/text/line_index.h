#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/source_table.h"

namespace tremplin::render {

/// Lines and columns of offsets in one text, in any order. The text is gone through once, as far as was asked; each
/// question after that looks at a few kilobytes, however long the lines are.
class LineIndex {
 public:
  /// `text` outlives the index. A byte-order mark takes no column.
  explicit LineIndex(std::string_view text);

  struct Spot {
    diagnostics::LineAndColumn at;
    /// Offset of the line's first character.
    std::uint64_t line_start = 0;
  };

  /// `offset` beyond the end counts as the end.
  Spot find(std::uint64_t offset);
  /// Offset of the end of the line that `offset` stands in, its CR and LF left out.
  std::uint64_t line_end(std::uint64_t offset) const;

 private:
  struct Mark {
    std::uint64_t offset = 0;
    Spot spot;
  };

  Mark advanced(const Mark& mark, std::uint64_t to) const;

  std::string_view text_;
  std::vector<Mark> marks_;
};

}  // namespace tremplin::render

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tremplin::render {

/// Rows and cells of offsets in a table's text; a line end within quotes ends no row. No byte before the
/// row that is asked for is looked at twice.
class RowIndex {
 public:
  RowIndex() = default;
  /// `text` outlives the index.
  RowIndex(std::string_view text, char separator) : text_(text), separator_(separator) {}

  struct Spot {
    /// From 1, as a spreadsheet counts them.
    std::int64_t row = 1;
    /// From 0.
    std::size_t column = 0;
    /// One past the cell's last byte.
    std::uint64_t cell_end = 0;
    std::uint64_t row_begin = 0;
  };
  Spot find(std::uint64_t offset);

 private:
  std::string_view text_;
  char separator_ = ';';
  // The first byte of each row that was met.
  std::vector<std::uint64_t> rows_ = {0};
};

}  // namespace tremplin::render

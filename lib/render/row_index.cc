#include "render/row_index.h"

#include <algorithm>

namespace tremplin::render {

RowIndex::Spot RowIndex::find(std::uint64_t offset) {
  if (offset < row_begin_) {
    row_ = 1;
    row_begin_ = 0;
  }
  Spot spot;
  bool is_quoted = false;
  std::uint64_t at = row_begin_;
  const std::uint64_t end = std::min<std::uint64_t>(offset, text_.size());
  for (; at < end; ++at) {
    const char c = text_[at];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == separator_) ++spot.column;
    if (c != '\n') continue;
    ++row_;
    row_begin_ = at + 1;
    spot.column = 0;
  }
  for (; at < text_.size(); ++at) {
    if (text_[at] == '"') is_quoted = !is_quoted;
    if (!is_quoted && (text_[at] == separator_ || text_[at] == '\n')) break;
  }
  spot.row = row_;
  spot.row_begin = row_begin_;
  spot.cell_end = at;
  return spot;
}

}  // namespace tremplin::render

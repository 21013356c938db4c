#include "render/row_index.h"

#include <algorithm>

namespace tremplin::render {

RowIndex::Spot RowIndex::find(std::uint64_t offset) {
  auto row = static_cast<std::size_t>(std::upper_bound(rows_.begin(), rows_.end(), offset) - rows_.begin()) - 1;
  Spot spot;
  bool is_quoted = false;
  std::uint64_t at = rows_[row];
  const std::uint64_t end = std::min<std::uint64_t>(offset, text_.size());
  for (; at < end; ++at) {
    const char c = text_[at];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == separator_) ++spot.column;
    if (c != '\n') continue;
    if (++row == rows_.size()) rows_.push_back(at + 1);
    spot.column = 0;
  }
  for (; at < text_.size(); ++at) {
    if (text_[at] == '"') is_quoted = !is_quoted;
    if (!is_quoted && (text_[at] == separator_ || text_[at] == '\n')) break;
  }
  spot.row = static_cast<std::int64_t>(row) + 1;
  spot.row_begin = rows_[row];
  spot.cell_end = at;
  return spot;
}

}  // namespace tremplin::render

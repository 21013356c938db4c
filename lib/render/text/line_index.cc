#include "render/text/line_index.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::render {
namespace {

constexpr std::uint64_t kStep = 16 * 1024;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  const std::uint64_t first = text.starts_with(base::kByteOrderMark) ? base::kByteOrderMark.size() : 0;
  marks_.push_back({first, {{1, 1}, first}});
}

LineIndex::Mark LineIndex::advanced(const Mark& mark, std::uint64_t to) const {
  const std::string_view between = text_.substr(mark.offset, to - mark.offset);
  const std::size_t last = between.rfind('\n');
  Mark next{to, mark.spot};
  if (last == std::string_view::npos) {
    next.spot.at.column += static_cast<std::int64_t>(base::count_code_points(between));
    return next;
  }
  next.spot.at.line += std::count(between.begin(), between.end(), '\n');
  next.spot.at.column = 1 + static_cast<std::int64_t>(base::count_code_points(between.substr(last + 1)));
  next.spot.line_start = mark.offset + last + 1;
  return next;
}

LineIndex::Spot LineIndex::find(std::uint64_t offset) {
  const std::uint64_t to = std::clamp<std::uint64_t>(offset, marks_.front().offset, text_.size());
  while (marks_.back().offset + kStep <= to) marks_.push_back(advanced(marks_.back(), marks_.back().offset + kStep));
  const std::uint64_t index = (to - marks_.front().offset) / kStep;
  return advanced(marks_[index], to).spot;
}

std::uint64_t LineIndex::line_end(std::uint64_t offset) const {
  const std::uint64_t from = std::min<std::uint64_t>(offset, text_.size());
  std::size_t end = text_.find('\n', from);
  if (end == std::string_view::npos) end = text_.size();
  return end > from && text_[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace tremplin::render

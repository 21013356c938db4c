#include "render/text/source_texts.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::render {
namespace {

// The findings' file, and the one that a related place stands in.
constexpr std::size_t kHeld = 2;

// A folder has no text, and findings all the same. A pipe that was passed over is not to be read now.
Bytes bytes_of(Disk& disk, const diagnostics::SourceTable::Source& source) {
  const PathKind kind = source.path == "-" ? PathKind::file : disk.kind(source.path);
  if (kind == PathKind::folder || (kind == PathKind::stream && !source.named)) return {};
  return diagnostics::read_source(disk, source);
}

// Where a spreadsheet shows the place; of its text a column is a cell.
void name_cell(const diagnostics::TableLayout& layout, Place place, RowIndex& rows, QuotedPlace& quoted) {
  const RowIndex::Spot spot = rows.find(place.offset);
  if (layout.is_sheet) quoted.start = {spot.row, static_cast<std::int64_t>(spot.column) + 1};
  if (layout.is_sheet) quoted.end_column = quoted.start.column + 1;
  if (place.offset < layout.header_end) return;
  CellName cell{spot.row, std::nullopt, {}};
  // An empty cell has a place of one byte all the same.
  const bool is_empty_cell = place.offset == spot.cell_end && place.offset > spot.row_begin && place.length <= 1;
  if ((is_empty_cell || place.offset + place.length <= spot.cell_end) && spot.column < layout.headings.size()) {
    cell.column = spot.column;
    cell.heading = layout.headings[spot.column];
  }
  quoted.cell = std::move(cell);
}

}  // namespace

SourceTexts::Opened& SourceTexts::open(SourceId source) {
  const auto found =
      std::find_if(opened_.begin(), opened_.end(), [source](const Opened& opened) { return opened.source == source; });
  if (found != opened_.end()) {
    opened_.splice(opened_.begin(), opened_, found);
    return opened_.front();
  }
  if (opened_.size() >= kHeld) opened_.pop_back();
  opened_.push_front({source, bytes_of(disk_, sources_[source]), LineIndex({})});
  opened_.front().lines = LineIndex(opened_.front().bytes.text());
  if (const auto& layout = sources_[source].layout)
    opened_.front().rows = RowIndex(opened_.front().bytes.text(), layout->separator);
  return opened_.front();
}

QuotedPlace SourceTexts::find(Place place) {
  Opened& opened = open(place.source);
  const std::string_view text = opened.bytes.text();
  const LineIndex::Spot spot = opened.lines.find(place.offset);
  const std::uint64_t start = std::clamp<std::uint64_t>(place.offset, spot.line_start, text.size());
  const std::uint64_t line_end = std::max(opened.lines.line_end(start), spot.line_start);
  const std::uint64_t end = std::clamp<std::uint64_t>(start + place.length, start, std::max(start, line_end));

  QuotedPlace quoted;
  quoted.start = spot.at;
  const auto covered = static_cast<std::int64_t>(base::count_code_points(text.substr(start, end - start)));
  quoted.end_column = spot.at.column + std::max<std::int64_t>(1, covered);
  quoted.line = text.substr(spot.line_start, line_end - spot.line_start);
  quoted.from = std::min<std::size_t>(start - spot.line_start, quoted.line.size());
  quoted.to = std::min<std::size_t>(end - spot.line_start, quoted.line.size());
  if (const auto& layout = sources_[place.source].layout) name_cell(*layout, place, opened.rows, quoted);
  return quoted;
}

}  // namespace tremplin::render

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
  return quoted;
}

}  // namespace tremplin::render

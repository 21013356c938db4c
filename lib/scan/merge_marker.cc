#include "scan/merge_marker.h"

namespace tremplin::scan {

bool is_merge_marker(std::string_view line) {
  const std::string_view mark = line.substr(0, kMergeMarkerLength);
  if (mark.size() < kMergeMarkerLength) return false;
  if (mark != "<<<<<<<" && mark != "=======" && mark != ">>>>>>>" && mark != "|||||||") return false;
  const std::string_view rest = line.substr(kMergeMarkerLength);
  return rest.empty() || rest[0] == ' ' || rest[0] == '\r' || rest[0] == '\n';
}

std::optional<std::size_t> find_merge_marker(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_merge_marker(text.substr(at, kMergeMarkerLength + 1))) return at;
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace tremplin::scan

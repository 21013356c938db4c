#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tremplin::scan {

inline constexpr std::size_t kMergeMarkerLength = 7;

/// Whether the line begins as those do that version control leaves where two versions of a file disagree:
/// `<<<<<<< HEAD`, `=======`, `>>>>>>> other`.
bool is_merge_marker(std::string_view line);
/// Offset of the first such line; nothing where there is none.
std::optional<std::size_t> find_merge_marker(std::string_view text);

}  // namespace tremplin::scan

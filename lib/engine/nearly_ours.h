#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace tremplin::engine {

/// What keeps a file from being one of ours that seems meant to be one: its place in the file's beginning, what is
/// wrong and what to do. `right` is what should stand at the place, where that is one thing; else empty.
struct NearlyOurs {
  Bilingual what;
  Bilingual help;
  std::string right;
  std::size_t offset = 0;
  std::size_t length = 1;
};

/// How much of a file's beginning is looked at.
inline constexpr std::size_t kNearlyOursHead = std::size_t{32} << 10;

/// Whether one of its first lines has headings of a table of exits, however they are written.
bool has_headings_of_ours(std::string_view text);
/// Whether files of this name are among those that a folder is walked for: documents, tables and workbooks.
bool has_own_ending(std::string_view path);
/// Whether a file of this name is worth a look for what `find_nearly_ours` tells, though it is never read from a
/// folder.
bool has_near_ending(std::string_view path);

/// Looks at a file that is none of ours, by its name and its bytes from the beginning: a table with three of our
/// headings or more, a document that says what it is in a way that is not understood. Nothing where it is somebody
/// else's. Y048 says it of a file in a folder, Y051 of one that is named.
std::optional<NearlyOurs> find_nearly_ours(std::string_view path, std::string_view head);
void add_nearly_ours(Code code, SourceId source, const NearlyOurs& nearly, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/source_table.h"
#include "tremplin/commands/run.h"

namespace tremplin::engine {

/// What the command line names, as files.
struct ExpandedInputs {
  /// In bytewise order of name, each path once.
  std::vector<diagnostics::SourceTable::Source> files;
  /// Names of files that were named more than once.
  std::vector<std::string> repeated;
  /// Pipes and devices met in folders: to read one may take for ever.
  std::vector<diagnostics::SourceTable::Source> passed_over;
  /// Folders named.
  std::vector<std::string> folders;
  /// Folders that a link leads to and that were walked under another name, which stands second.
  std::vector<std::pair<std::string, std::string>> met_again;
};

/// Whether a folder is walked for files of this name.
using IsWanted = bool (*)(std::string_view name);

/// Files as they are, folders walked for the names wanted in bytewise order, hidden names skipped, each folder once
/// whatever links lead to it. Throws IoError for a path that does not exist.
ExpandedInputs expand_inputs(const commands::CommonOptions& options, Disk& disk, IsWanted is_wanted);

/// The one form of a path: `./a//b` and `a/b` are one file.
std::string normal_path(std::string_view path);
/// Whether the path leads into the folder, as both are written.
bool is_below(std::string_view path, std::string_view folder);

}  // namespace tremplin::engine

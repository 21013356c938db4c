#pragma once

#include <span>
#include <string>
#include <string_view>
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
};

/// How the names of our own files end.
std::span<const std::string_view> own_endings();

/// Files as they are, folders walked for names that end so (*.yaml, *.yml and *.csv) in bytewise order, hidden names
/// skipped. Throws IoError for a path that does not exist.
ExpandedInputs expand_inputs(const commands::CommonOptions& options, Disk& disk,
                             std::span<const std::string_view> endings = own_endings());

/// Whether the path leads into the folder, as both are written.
bool is_below(std::string_view path, std::string_view folder);

}  // namespace tremplin::engine

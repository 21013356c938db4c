#pragma once

#include <string>
#include <vector>

#include "tremplin/commands/run.h"
#include "tremplin/date.h"

namespace tremplin::commands {

struct InitOptions {
  std::string folder;
  /// `EI`, `AI`, `ETTI`, `ACI` or `EITI`.
  std::string type;
  std::string structure;
  std::string name;
  std::string department;
  Date start;
  Date end;
  /// Of the files' words and of messages.
  Language language = Language::english;
};

/// Begins the folder of a structure: a convention to be filled in, a document `columns/1`, and a table of exits as a
/// spreadsheet with lists to choose from and as CSV. A file that exists is left as it is: then the status is that of
/// findings. Throws UsageError for values that cannot be, IoError.
TREMPLIN_EXPORT RunResult init(const InitOptions& options, const Host& host);

/// The types of structure, for the command line.
TREMPLIN_EXPORT std::vector<std::string> structure_types();

}  // namespace tremplin::commands

#pragma once

#include <string>
#include <vector>

#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What a convention and its structure are called.
struct ConventionName {
  std::string id;
  std::string structure;
  std::string structure_name;
};

/// The conventions in the inputs that have an id, by id: what a shell offers where one is to be named. Findings are
/// kept to itself. Throws IoError.
TREMPLIN_EXPORT std::vector<ConventionName> convention_names(const CommonOptions& options, Disk& disk);

}  // namespace tremplin::commands

#pragma once

#include "tremplin/commands/run.h"

namespace tremplin::commands {

struct ImportAspOptions : CommonOptions {
  /// Where each convention, and the exits of each structure, type and year, become a file; empty writes a stream of
  /// documents to `out`.
  std::string folder;
  /// Writes over files that exist; without it they are left alone, and the status is that of findings.
  bool force = false;
};

/// The payment agency's files (`fluxIAE_*.csv`, plain or .gz; `|`-separated) as conventions and exit records. Folders
/// are walked for *.csv and *.csv.gz. Findings and a count go to `err`; nothing is written from files with errors
/// unless `keep_going`. Lines of these files are never quoted: they are about persons. Throws IoError.
TREMPLIN_EXPORT RunResult import_asp(const ImportAspOptions& options, const Host& host);

}  // namespace tremplin::commands

#pragma once

#include "tremplin/commands/run.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::commands {

enum class FindingFormat { text, json, csv, sarif, github, message };

struct ValidateOptions : CommonOptions {
  FindingFormat format = FindingFormat::text;
  CsvDialect dialect = CsvDialect::rfc4180;
  /// `--rules`: an id, or a file, for all records.
  std::optional<std::string> rules;
  /// The same person in several structures is a finding.
  bool shared_persons = false;
  /// Writes what has one meaning into the files as our own files have it, and checks what then stands there.
  bool fix = false;
  /// Shows what `fix` changes, as `diff` does, instead of findings.
  bool diff = false;
  /// No count at the end.
  bool quiet = false;
};

/// Checks conventions, exit records, rule sets and outcomes, each by itself and together. Findings go to `out`, the
/// count to `err`. Status: done, or findings where there are errors. Throws IoError, UsageError.
TREMPLIN_EXPORT RunResult validate(const ValidateOptions& options, const Host& host);

}  // namespace tremplin::commands

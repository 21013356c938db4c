#pragma once

#include <optional>
#include <string>

#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What exit records are written as; in the order of `--to`.
enum class ExitsForm { yaml, csv };

struct FmtOptions : CommonOptions {
  /// What exit records are written as; where it is not said, YAML is laid out, and tables are written as YAML.
  std::optional<ExitsForm> to;
  /// `--rules`: an id, or a file, by which reasons are known.
  std::optional<std::string> rules;
  /// Of YAML: names the files that are not in canonical layout, with the status of findings.
  bool check = false;
  /// Of YAML: shows what would change in its layout instead of the whole.
  bool diff = false;
  /// Of YAML: writes it where it stood, all files or none.
  bool in_place = false;
};

/// YAML, in canonical order and layout with its comments; where there is a table, or `to`, the exit records of all
/// inputs as a file of ours. Of these, what identifies a person is never written: a `person` that is no pseudonym, a
/// note with a name, a number or an address in it; `err` says how many. Nothing is written from data with errors unless
/// `keep_going`. Throws IoError and UsageError.
TREMPLIN_EXPORT RunResult fmt(const FmtOptions& options, const Host& host);

}  // namespace tremplin::commands

#pragma once

#include <optional>
#include <string>

#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What exit records are written as; in the order of `--to`.
enum class ExitsForm { yaml, csv };

struct FmtOptions : CommonOptions {
  ExitsForm to = ExitsForm::yaml;
  /// `--rules`: an id, or a file, by which reasons are known.
  std::optional<std::string> rules;
};

/// The exit records of all inputs, tables of people above all, as a file of ours. What identifies a person is never
/// written: a `person` that is no pseudonym, a note with a name, a number or an address in it; `err` says how many.
/// Nothing is written from data with errors unless `keep_going`. Throws IoError and UsageError.
TREMPLIN_EXPORT RunResult fmt(const FmtOptions& options, const Host& host);

}  // namespace tremplin::commands

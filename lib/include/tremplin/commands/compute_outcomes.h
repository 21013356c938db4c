#pragma once

#include "tremplin/commands/run.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::commands {

enum class TableFormat { text, csv, json, xlsx };

struct ComputeOutcomesOptions : CommonOptions {
  TableFormat format = TableFormat::text;
  CsvForm csv;
  /// Among `group_key_names`; empty is structure and year.
  std::vector<std::string> by;
  /// Exit dates, both ends counted; unset is no end.
  Date from;
  Date to;
  std::optional<std::string> rules;
  /// A row for each record instead of groups; as `json`, which is for nothing else, a trace of its tests.
  bool records = false;
  /// Recomputes the table declared in this file instead of writing outcomes.
  std::optional<std::string> check;
  /// Says in this file what was counted, records by their keyed hashes.
  std::optional<std::string> manifest;
  /// The file whose bytes are the key.
  std::optional<std::string> manifest_key;
  /// Compares with what this rule set makes of the same records.
  std::optional<std::string> against_rules;
  /// Compares with these files.
  std::vector<std::string> against_files;
};

/// `structure`, `type`, … : what outcomes may be grouped by.
TREMPLIN_EXPORT std::vector<std::string> group_key_names();

/// Records and outcomes in, outcomes out (FORMATS.md "Outcomes"). Nothing is computed from data with errors unless
/// `keep_going`. Findings go to `err`. Throws IoError, UsageError.
TREMPLIN_EXPORT RunResult compute_outcomes(const ComputeOutcomesOptions& options, const Host& host);

}  // namespace tremplin::commands

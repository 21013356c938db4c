#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tremplin/commands/run.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::commands {

enum class NegotiateFormat { text, csv, html, yaml, xlsx };

struct NegotiateOptions : CommonOptions {
  NegotiateFormat format = NegotiateFormat::text;
  CsvForm csv;
  /// Instead of one result: a folder with a page for each convention, and an index.
  std::string folder;
  /// Stands in for missing `expected_exits`, 1 to 1,000,000.
  std::optional<std::int64_t> exits;
  /// This calendar year only.
  std::optional<int> year;
  /// This convention only, by id.
  std::optional<std::string> convention;
};

/// For each convention read, in order of id: the evidence, a proposal by indicator and year as a range with its
/// reasons, and where the parties' positions lie in it. Throws IoError, UsageError.
TREMPLIN_EXPORT RunResult negotiate(const NegotiateOptions& options, const Host& host);

}  // namespace tremplin::commands

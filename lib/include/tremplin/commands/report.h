#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tremplin/commands/run.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::commands {

enum class ReportKind { convention, follow_up, cdiae, results, renewal, funders, audience, changes };
enum class ReportFormat { text, csv, html };

/// For `changes`, the inputs are two: the older version and the newer one.
struct ReportOptions : CommonOptions {
  ReportKind kind = ReportKind::convention;
  ReportFormat format = ReportFormat::text;
  CsvDialect dialect = CsvDialect::rfc4180;
  /// Ids; all conventions without them.
  std::optional<std::string> convention;
  std::optional<std::string> structure;
  std::optional<int> year;
  /// Unset: the day of the latest exit read.
  Date as_of;
  /// Verdicts by their codes (`missed`, `at-risk`): status 1 where one of them stands on the page.
  std::vector<std::string> fail_on;
  /// Instead of the rule set's.
  std::optional<std::int64_t> suppress_below;
};

/// The words of the kinds, in the order of the enumeration, and of the verdicts that `fail_on` may name.
TREMPLIN_EXPORT std::vector<std::string> report_kinds();
TREMPLIN_EXPORT std::vector<std::string> report_verdicts();

/// Reads the inputs, makes the page and writes it to the host's `out`; findings go to `err`. Nothing is reported from
/// data with errors unless `keep_going`. Throws IoError, UsageError.
TREMPLIN_EXPORT RunResult run_report(const ReportOptions& options, const Host& host);

}  // namespace tremplin::commands

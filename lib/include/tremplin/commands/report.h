#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/commands/run.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::commands {

/// PDF is made by WeasyPrint, ODT and DOCX, which only documents to sign have, by pandoc, where they are installed.
enum class ReportFormat { text, csv, html, pdf, odt, docx, xlsx };

/// For a kind that is of two readings (`changes`), the inputs are two: the older version and the newer one.
struct ReportOptions : CommonOptions {
  /// A word of `report_kinds()`.
  std::string kind = "convention";
  ReportFormat format = ReportFormat::text;
  CsvForm csv;
  /// Instead of one page on all conventions: a folder with a page for each, an index and the list of the inputs. Not
  /// for `changes`.
  std::string folder;
  /// Whether `out` is a file, as formats made by other programs ask for.
  bool is_to_file = false;
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

/// A kind of report as a command line and a manual speak of it.
struct ReportKindInfo {
  /// `follow-up`
  std::string_view word;
  /// Other words for it, those that a French speaker types among them.
  std::vector<std::string_view> aliases;
  /// Whether its page judges, so that `fail_on` has something to wait for.
  bool has_verdicts = false;
  /// Whether it speaks of two readings, the older and the newer.
  bool is_of_two = false;
  /// Whether it speaks of a day: without an exit that gives one, `as_of` must.
  bool needs_day = false;
  /// Whether people sign it, so that it can be a document to fill in.
  bool is_to_sign = false;
  Bilingual help;
};

/// All kinds, in the order of `--help`.
TREMPLIN_EXPORT std::vector<ReportKindInfo> report_kinds();
/// The verdicts that `fail_on` may name.
TREMPLIN_EXPORT std::vector<std::string> report_verdicts();

/// Reads the inputs, makes the page and writes it to the host's `out`; findings go to `err`. Nothing is reported from
/// data with errors unless `keep_going`. Throws IoError, UsageError; std::logic_error for a kind that
/// there is not.
TREMPLIN_EXPORT RunResult run_report(const ReportOptions& options, const Host& host);

}  // namespace tremplin::commands

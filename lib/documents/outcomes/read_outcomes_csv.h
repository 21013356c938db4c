#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/outcome.h"

namespace tremplin::documents {

/// Codes of the columns of outcomes by what people read in their place, folded.
using OutcomeHeadings = std::map<std::string, std::string, std::less<>>;
/// Where they are got when a column has no code: most files have nothing else, and labels take two catalogues to read.
/// Null: labels are not known.
using HeadingsSource = const OutcomeHeadings& (*)();
/// The code that a heading stands for, itself or by its label; the heading as it is where it stands for none.
std::string outcome_column_of(const std::string& heading, HeadingsSource headings);

/// What the header line of a CSV file says that the file is.
enum class CsvKind { exits, outcomes, manifest, unknown };
struct CsvHead {
  CsvKind kind = CsvKind::unknown;
  char separator = ',';

  /// Our own form of exit records to the letter, which is read fast and as it stands.
  bool is_canonical() const { return kind == CsvKind::exits && separator == ','; }
};
CsvHead csv_head(std::string_view text, HeadingsSource headings);

/// The counts and figures of an outcomes table, in the order of its columns.
std::span<const std::string_view> outcome_columns();

/// Reads outcomes as `compute-outcomes` writes them, in either dialect, under codes or labels: a part for each header,
/// as several files may stand one after the other. Each row's sums and rates must hold (E10x). Ends before a header
/// that cannot be used.
std::vector<model::Outcomes> read_outcomes_csv(SourceId source, std::string_view text, HeadingsSource headings,
                                               diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::documents

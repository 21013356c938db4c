#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "model/outcome.h"

namespace tremplin::documents {

/// What the header line of a CSV file says that the file is.
enum class CsvKind { exits, outcomes, unknown };
CsvKind csv_kind(std::string_view text);

/// The counts and figures of an outcomes table, in the order of its columns.
std::span<const std::string_view> outcome_columns();

/// Reads outcomes as `compute-outcomes` writes them, in either dialect. Each row's sums and rates must hold (E10x).
/// Nothing where the header cannot be used.
std::optional<model::Outcomes> read_outcomes_csv(SourceId source, std::string_view text,
                                                 diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::documents

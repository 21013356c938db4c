#pragma once

#include <vector>

#include "engine/inputs/load_source.h"
#include "model/columns_document.h"
#include "people/words/vocabulary.h"

namespace tremplin::engine {

/// What tables of people are read by.
struct TableOptions {
  const people::Vocabulary& vocabulary;
  /// The document that holds for the source; null where none does.
  const model::ColumnsDocument* columns = nullptr;
  people::Understanding::Welcome welcome = people::Understanding::Welcome::allowed;
  /// Of a workbook, where it is named.
  std::optional<std::string> sheet = std::nullopt;
};

/// Reads a source that may be a table of people; as `load_source` where it is none. Throws IoError.
LoadedSource load_table(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
                        const TableOptions& options, unsigned jobs, Disk& disk);

/// The document that holds for a path: `given` before all, else of those in its folder or above it the nearest; null
/// where there is none.
const model::ColumnsDocument* columns_for(const std::string& path, const std::vector<model::ColumnsDocument>& documents,
                                          const diagnostics::SourceTable& sources, const model::ColumnsDocument* given);

/// Two documents for one folder, and targets that are neither a field nor a profile.
void check_columns_documents(const std::vector<model::ColumnsDocument>& documents,
                             const diagnostics::SourceTable& sources, const people::Vocabulary& vocabulary,
                             diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine

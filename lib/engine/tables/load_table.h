#pragma once

#include <optional>
#include <string>

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

}  // namespace tremplin::engine

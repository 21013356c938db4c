#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/source_table.h"
#include "model/columns_document.h"
#include "people/words/vocabulary.h"

namespace tremplin::engine {

/// The document that holds for a path: `given` before all, else of those in its folder or above it the nearest; null
/// where there is none.
const model::ColumnsDocument* columns_for(const std::string& path, const std::vector<model::ColumnsDocument>& documents,
                                          const diagnostics::SourceTable& sources, const model::ColumnsDocument* given);

/// Two documents for one folder, and targets that are neither a field nor a profile.
void check_columns_documents(const std::vector<model::ColumnsDocument>& documents,
                             const diagnostics::SourceTable& sources, const people::Vocabulary& vocabulary,
                             diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine

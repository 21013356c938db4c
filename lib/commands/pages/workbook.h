#pragma once

#include <string>
#include <vector>

#include "engine/inputs/dataset.h"
#include "report/document/document.h"
#include "report/kinds/kinds.h"

namespace tremplin::commands {

/// The files that were read, each with its hash. Throws IoError.
std::vector<report::InputFile> input_files(const engine::Dataset& data, Disk& disk);

/// Pages as a workbook that says at its end what it was made of: version and inputs with their hashes. Throws IoError.
std::string workbook_of(std::vector<report::Document> pages, const engine::Dataset& data, Disk& disk,
                        Language language);

}  // namespace tremplin::commands

#pragma once

#include <string>
#include <vector>

#include "engine/inputs/dataset.h"

namespace tremplin::engine {

/// The sources whose records or rows of outcomes count, in order.
std::vector<SourceId> counted_sources(const Dataset& data);

/// The hash of a source's file, in hexadecimal. Throws IoError.
std::string sha256_of(SourceId source, const Dataset& data, Disk& disk);

/// Holds what was read against the manifests read beside it (check_manifests). Throws IoError.
void check_counted_once(Dataset& data, Disk& disk);

}  // namespace tremplin::engine

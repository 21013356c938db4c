#pragma once

#include <memory>

#include "engine/listing/record_manifest.h"
#include "tremplin/commands/compute_outcomes.h"

namespace tremplin::commands {

/// The key of `--manifest-key`. Throws IoError, Refusal.
std::shared_ptr<const io::KeyedHash> manifest_key(const ComputeOutcomesOptions& options, Disk& disk);

/// Writes what was counted, then what the manifests of outcomes read said of theirs, whole or not at all. Throws
/// IoError.
void write_manifest(const std::string& path, const model::Manifest& own, const engine::Dataset& data, Language language,
                    Disk& disk);

}  // namespace tremplin::commands

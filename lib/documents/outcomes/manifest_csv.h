#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/manifest.h"

namespace tremplin::documents {

/// The header of a manifest: three columns, a fact a row.
std::span<const std::string_view> manifest_columns();

/// Reads manifests; several may stand one after the other. Findings: E273.
std::vector<model::Manifest> read_manifests(SourceId source, std::string_view text,
                                            diagnostics::Diagnostics& diagnostics);

/// The same form. `confidential` is the sentence that says so.
std::string manifest_text(const model::Manifest& manifest, std::string_view confidential);

/// Sixteen hexadecimal digits.
std::string hash_text(std::uint64_t hash);

}  // namespace tremplin::documents

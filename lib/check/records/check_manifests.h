#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/manifest.h"

namespace tremplin::check {

/// What is read beside the manifests: its records or rows count as well.
struct CountedSource {
  std::string sha256;
  Place place;
};

/// Whether an input (E270) or a record (E271) is counted twice by what the manifests say, and whether that can be told:
/// one key for all (E272), and, where nothing else is wrong, a record for each of the `exits` that the outcomes hold
/// (E274; not looked at where negative). Where an input is counted twice nothing is said of its records.
void check_manifests(std::span<const model::Manifest> manifests, std::span<const CountedSource> sources,
                     std::int64_t exits, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check

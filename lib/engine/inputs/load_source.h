#pragma once

#include <vector>

#include "engine/inputs/dataset.h"

namespace tremplin {

/// What one source holds, by itself: the same whichever thread reads it.
struct LoadedSource {
  explicit LoadedSource(FindingPolicy policy) : diagnostics(policy) {}

  /// It is one of our files; what else a walk through folders meets is passed over.
  bool is_ours = false;
  bool is_empty = false;
  Diagnostics diagnostics;
  std::vector<Convention> conventions;
  std::vector<RuleSetDraft> rules;
  std::vector<ExitsPart> exits;
  std::vector<Outcomes> outcomes;
};

/// Reads all of a source but its exit records. A large one is looked at by up to `jobs` threads (all cores for 0), or,
/// where it seems to have nothing but records, while these are read. Throws IoError.
LoadedSource load_source(const SourceTable& sources, SourceId source, FindingPolicy policy, Look look, unsigned jobs,
                         Disk& disk);

}  // namespace tremplin

#pragma once

#include <vector>

#include "engine/inputs/dataset.h"

namespace tremplin::engine {

/// What one source holds, by itself: the same whichever thread reads it.
struct LoadedSource {
  explicit LoadedSource(diagnostics::FindingPolicy policy) : diagnostics(policy) {}

  /// It is one of our files; what else a walk through folders meets is passed over.
  bool is_ours = false;
  bool is_empty = false;
  diagnostics::Diagnostics diagnostics;
  std::vector<model::Convention> conventions;
  std::vector<model::RuleSetDraft> rules;
  std::vector<model::NamesDraft> names;
  std::vector<ExitsPart> exits;
  std::vector<model::Outcomes> outcomes;
  /// Documents that could not be read as what they say they are.
  std::vector<UnreadDocument> unread;
};

/// Reads all of a source but its exit records. A large one is looked at by up to `jobs` threads (all cores for 0), or,
/// where it seems to have nothing but records, while these are read. Throws IoError.
LoadedSource load_source(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
                         Look look, unsigned jobs, Disk& disk);

}  // namespace tremplin::engine

#include "tally/record_kinds.h"

namespace tremplin::tally {

std::uint8_t kind_of(const classify::Classification& classification) {
  const int examined = 2 + static_cast<int>(classification.category);
  const int is_examined = classification.status == classify::RecordStatus::examined;
  const int is_withdrawn = classification.status == classify::RecordStatus::withdrawn;
  return static_cast<std::uint8_t>(is_examined * examined + is_withdrawn);
}

model::Counts counts_of(const RecordKinds& kinds) {
  model::Counts counts;
  counts.below_threshold = kinds[0];
  counts.withdrawn = kinds[1];
  counts.durable = kinds[2];
  counts.transition = kinds[3];
  counts.positive = kinds[4];
  counts.other = kinds[5];
  counts.exits = counts.below_threshold + counts.withdrawn + counts.examined();
  counts.at_boundary = kinds[kAtBoundary];
  counts.ambiguous = kinds[kAmbiguous];
  return counts;
}

model::Counts counts_of(const classify::Classification& classification) {
  RecordKinds kinds{};
  kinds[kind_of(classification)] = 1;
  kinds[kAtBoundary] = classification.is_at_boundary;
  kinds[kAmbiguous] = classification.is_ambiguous;
  return counts_of(kinds);
}

}  // namespace tremplin::tally

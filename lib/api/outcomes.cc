#include "tremplin/outcomes.h"

namespace tremplin {
namespace {

std::int64_t& cell_of(Counts& counts, Category category) {
  switch (category) {
    case Category::durable: return counts.durable;
    case Category::transition: return counts.transition;
    case Category::positive: return counts.positive;
    default: return counts.other;
  }
}

}  // namespace

Counts counts_of(const ClassifiedExit& classification) {
  Counts counts;
  counts.exits = 1;
  if (classification.standing == ExitStanding::below_threshold) counts.below_threshold = 1;
  if (classification.standing == ExitStanding::withdrawn) counts.withdrawn = 1;
  if (classification.standing == ExitStanding::examined) cell_of(counts, classification.category) = 1;
  counts.at_boundary = classification.is_at_boundary ? 1 : 0;
  counts.ambiguous = classification.is_ambiguous ? 1 : 0;
  return counts;
}

Counts count_exits(std::span<const Exit> records, const Rules& rules) {
  Counts counts;
  for (const Exit& record : records) counts += counts_of(classify_exit(record, rules));
  return counts;
}

}  // namespace tremplin

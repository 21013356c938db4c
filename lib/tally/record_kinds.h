#pragma once

#include <array>
#include <cstdint>

#include "classify/classify.h"
#include "model/outcome.h"

namespace tremplin::tally {

/// How many records were below the threshold, withdrawn, and examined by category; at the boundary, and ambiguous.
inline constexpr std::size_t kRecordKinds = 8;
inline constexpr std::size_t kAtBoundary = 6;
inline constexpr std::size_t kAmbiguous = 7;
using RecordKinds = std::array<std::uint32_t, kRecordKinds>;

/// Where a record counts among the first six.
std::uint8_t kind_of(const classify::Classification& classification);
model::Counts counts_of(const RecordKinds& kinds);
/// The counts of one exit.
model::Counts counts_of(const classify::Classification& classification);

}  // namespace tremplin::tally

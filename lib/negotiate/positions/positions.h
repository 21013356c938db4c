#pragma once

#include <cstdint>
#include <optional>

#include "negotiate/proposal.h"
#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// Where what a party put forward lies beside prudent..ambitious.
enum class BandPlace { below, within, above };

struct PositionInBand {
  /// The whole exits that the share asks for.
  std::int64_t exits = 0;
  BandPlace place = BandPlace::within;
};

/// `expected_exits` >= 1.
PositionInBand place_in_band(Share position, std::int64_t expected_exits, const ProposalBand& band);

/// What lies between two positions: the second less the first.
struct PositionGap {
  /// In hundredths of a point.
  std::int32_t hundredths = 0;
  /// In whole exits; none without expected exits.
  std::optional<std::int64_t> exits;
};

PositionGap gap_between(Share first, Share second, std::optional<std::int64_t> expected_exits);

}  // namespace tremplin::negotiate

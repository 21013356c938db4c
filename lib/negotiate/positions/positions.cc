#include "negotiate/positions/positions.h"

#include "assess/forecast.h"

namespace tremplin::negotiate {

PositionInBand place_in_band(Share position, std::int64_t expected_exits, const ProposalBand& band) {
  const std::int64_t exits = assess::count_needed(position, expected_exits);
  if (exits < band.prudent) return {exits, BandPlace::below};
  return {exits, exits > band.ambitious ? BandPlace::above : BandPlace::within};
}

PositionGap gap_between(Share first, Share second, std::optional<std::int64_t> expected_exits) {
  PositionGap gap{second.hundredths - first.hundredths, std::nullopt};
  if (expected_exits)
    gap.exits = assess::count_needed(second, *expected_exits) - assess::count_needed(first, *expected_exits);
  return gap;
}

}  // namespace tremplin::negotiate

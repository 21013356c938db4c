#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "negotiate/negotiation.h"

namespace tremplin::negotiate {

/// One name for bodies that have several: `prefect` is `state`, and see `body_of`.
std::string_view party_name(std::string_view code);

/// What each party put forward for a result and a year, by date, those set to nothing but zeros left out. Structure,
/// State and Pôle emploi come first, then others by code.
std::vector<PartyPosition> positions_of(const model::Convention& convention, std::size_t result, int year);

/// Of positions so ordered, each party's last.
std::vector<PartyPosition> last_of(const std::vector<PartyPosition>& positions);

/// Fills in the exits, the place in the band and the chance of a position.
void measure_position(PartyPosition& position, const IndicatorProposal& proposal, const ProposalGrounds& grounds);

/// None where one of the two has not spoken.
std::optional<PartyGap> gap_of(const std::vector<PartyPosition>& positions, const IndicatorProposal& proposal);

}  // namespace tremplin::negotiate

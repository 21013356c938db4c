#include "negotiate/positions/party_positions.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "assess/forecast.h"
#include "negotiate/positions/former_targets.h"
#include "rules/bodies.h"

namespace tremplin::negotiate {
namespace {

constexpr std::array<std::string_view, 3> kFirst{"structure", "state", "pole-emploi"};

std::size_t rank(std::string_view party) {
  return static_cast<std::size_t>(std::find(kFirst.begin(), kFirst.end(), party) - kFirst.begin());
}

const PartyPosition* find_party(const std::vector<PartyPosition>& positions, std::string_view party) {
  const auto found = std::find_if(positions.begin(), positions.end(),
                                  [party](const PartyPosition& position) { return position.party == party; });
  return found == positions.end() ? nullptr : &*found;
}

Closing closing_of(const PartyPosition& structure, const PartyPosition& state) {
  if (structure.share == state.share) return Closing::agreed;
  if (structure.exits && structure.exits == state.exits) return Closing::agreed;
  if (!structure.place || !state.place) return Closing::no_band;
  const bool both = *structure.place == BandPlace::within && *state.place == BandPlace::within;
  return both ? Closing::overlap : Closing::evidence;
}

}  // namespace

std::string_view party_name(std::string_view code) {
  if (code == "prefect") return "state";
  return rules::body_of(code);
}

std::vector<PartyPosition> positions_of(const model::Convention& convention, std::size_t result, int year) {
  std::vector<PartyPosition> positions;
  for (const model::Position& position : convention.negotiation) {
    const auto targets = position.targets.find(year);
    if (!position.party || targets == position.targets.end()) continue;
    const auto share = target_share_of(targets->second.value, result);
    if (!share) continue;
    const Date date = position.date ? position.date->value : Date{};
    positions.push_back({std::string(party_name(position.party->value.text)), date, *share, {}, {}, {}});
  }
  const auto order = [](const PartyPosition& position) {
    return std::tuple(rank(position.party), std::string_view(position.party), position.date);
  };
  std::stable_sort(positions.begin(), positions.end(),
                   [&](const PartyPosition& a, const PartyPosition& b) { return order(a) < order(b); });
  return positions;
}

std::vector<PartyPosition> last_of(const std::vector<PartyPosition>& positions) {
  std::vector<PartyPosition> last;
  for (const PartyPosition& position : positions) {
    if (!last.empty() && last.back().party == position.party) last.pop_back();
    last.push_back(position);
  }
  return last;
}

void measure_position(PartyPosition& position, const IndicatorProposal& proposal, const ProposalGrounds& grounds) {
  if (!proposal.exits) return;
  position.exits = assess::count_needed(position.share, proposal.exits->expected);
  if (!proposal.exits->band) return;
  position.place = place_in_band(position.share, proposal.exits->expected, *proposal.exits->band).place;
  position.unaided_chance = unaided_chance(grounds, proposal.exits->expected, *position.exits);
}

std::optional<PartyGap> gap_of(const std::vector<PartyPosition>& positions, const IndicatorProposal& proposal) {
  const PartyPosition* structure = find_party(positions, "structure");
  const PartyPosition* state = find_party(positions, "state");
  if (structure == nullptr || state == nullptr) return std::nullopt;
  std::optional<std::int64_t> expected;
  if (proposal.exits) expected = proposal.exits->expected;
  return PartyGap{*structure, *state, gap_between(structure->share, state->share, expected),
                  closing_of(*structure, *state)};
}

}  // namespace tremplin::negotiate

#include "tremplin/propose.h"

#include "api/require.h"
#include "api/rules_data.h"
#include "assess/beta_binomial.h"
#include "negotiate/baseline.h"
#include "negotiate/proposal.h"

namespace tremplin {
namespace {

void require_sound(const std::vector<PlannedExits>& years, int first_year) {
  require(years.empty() || first_year <= years.front().year, "propose_targets: the first year");
  for (std::size_t i = 0; i < years.size(); ++i) {
    require(i == 0 || years[i - 1].year < years[i].year, "propose_targets: years are not in order");
    require(!years[i].expected || (*years[i].expected >= 1 && *years[i].expected <= assess::BetaBinomial::kMostExits),
            "propose_targets: expected exits");
  }
}

negotiate::ProposalGrounds grounds_for(Indicator indicator, const TargetGrounds& grounds, const Rules& rules) {
  std::vector<Rate> peers;
  for (const Counts& peer : grounds.peers) peers.push_back(rate_of(peer, indicator));
  negotiate::ProposalGrounds out;
  out.baseline = negotiate::estimate_baseline(rate_of(grounds.own, indicator), peers);
  out.reference = *rules.reference(indicator);
  out.priority_points = indicator == Indicator::durable ? grounds.durable_points : grounds.dynamic_points;
  return out;
}

ProposedTarget told(const negotiate::IndicatorProposal& proposal) {
  ProposedTarget target;
  target.share = proposal.target.share;
  if (!proposal.exits) return target;
  target.exits = proposal.exits->count;
  target.unaided_chance = proposal.exits->unaided_chance;
  if (proposal.exits->band) target.band = ExitBand{proposal.exits->band->prudent, proposal.exits->band->ambitious};
  return target;
}

ProposedYear told(const negotiate::YearProposal& year) {
  ProposedYear proposed{year.year, told(year.durable), told(year.dynamic), std::nullopt, std::nullopt};
  if (!year.remainder) return proposed;
  proposed.transition = year.remainder->transition;
  proposed.positive = year.remainder->positive;
  return proposed;
}

}  // namespace

std::vector<ProposedYear> propose_targets(const TargetGrounds& grounds, const Rules& rules,
                                          const std::vector<PlannedExits>& years, int first_year) {
  require_sound(years, first_year);
  if (years.empty()) return {};
  negotiate::ProposalFrame frame{first_year, years.front().year, rules.horizon_years(), {}};
  for (const PlannedExits& year : years) frame.years.push_back({year.year, year.expected});
  std::vector<ProposedYear> proposed;
  for (const negotiate::YearProposal& year : negotiate::propose(grounds_for(Indicator::durable, grounds, rules),
                                                                grounds_for(Indicator::dynamic, grounds, rules), frame,
                                                                {grounds.own.transition, grounds.own.positive}))
    proposed.push_back(told(year));
  return proposed;
}

}  // namespace tremplin

#include "negotiate/proposal.h"

#include <algorithm>
#include <cmath>

#include "assess/beta_binomial.h"
#include "assess/forecast.h"

namespace tremplin::negotiate {
namespace {

constexpr double kFourInFive = 0.8;
constexpr double kOneInFive = 0.2;
constexpr double kBlur = 1e-9;
constexpr double kWhole = 10'000;

assess::BetaBinomial law(std::int64_t exits, double rate, double weight) {
  return {exits, std::max(0.5, rate * weight), std::max(0.5, (1 - rate) * weight)};
}

bool is_known(const std::optional<std::int64_t>& exits) { return exits && *exits > 0; }

struct Standpoint {
  double start;
  double path;
  double path_before;
};

ProposalBand band_of(const assess::BetaBinomial& unaided) {
  ProposalBand band;
  band.prudent = unaided.largest_count_with(kFourInFive);
  band.ambitious = unaided.largest_count_with(kOneInFive);
  band.prudent_chance = unaided.chance_of_at_least(band.prudent);
  band.ambitious_chance = unaided.chance_of_at_least(band.ambitious);
  band.beyond_chance = unaided.chance_of_at_least(band.ambitious + 1);
  return band;
}

ProposedExits with_band(const ProposalGrounds& grounds, const Standpoint& at, std::int64_t expected) {
  ProposedExits exits;
  exits.expected = expected;
  exits.path = exits_on_path(at.path, expected);
  const double weight = grounds.baseline->weight;
  const assess::BetaBinomial unaided = law(expected, at.start, weight);
  exits.band = band_of(unaided);
  exits.band->stretch = law(expected, at.path_before, weight).largest_count_with(kOneInFive);
  exits.count = std::min(exits.path, exits.band->stretch);
  if (exits.count < exits.path) exits.source = ProposalSource::stretch;
  if (exits.band->prudent > exits.count) {
    exits.count = exits.band->prudent;
    exits.source = ProposalSource::prudent;
  }
  exits.unaided_chance = unaided.chance_of_at_least(exits.count);
  return exits;
}

ProposedExits without_band(double path, std::int64_t expected) {
  ProposedExits exits;
  exits.expected = expected;
  exits.path = exits_on_path(path, expected);
  exits.count = exits.path;
  return exits;
}

IndicatorProposal propose_exits(const ProposalGrounds& grounds, const ProposalFrame& frame,
                                const PlannedYear& planned) {
  IndicatorProposal proposal;
  proposal.path = path_of(grounds, frame, planned.year);
  if (!is_known(planned.expected_exits)) return proposal;
  const std::optional<double> start = starting_point(grounds);
  if (!start) {
    proposal.exits = without_band(proposal.path, *planned.expected_exits);
    return proposal;
  }
  const bool first = planned.year <= frame.start_year;
  const double before = first ? *start : path_of(grounds, frame, planned.year - 1);
  proposal.exits = with_band(grounds, {*start, proposal.path, before}, *planned.expected_exits);
  return proposal;
}

void raise_to(std::int64_t durable, const ProposalGrounds& grounds, ProposedExits& dynamic) {
  if (dynamic.count >= durable) return;
  dynamic.count = durable;
  dynamic.source = ProposalSource::durable;
  if (grounds.baseline) dynamic.unaided_chance = unaided_chance(grounds, dynamic.expected, dynamic.count);
}

TargetShare target_of(const IndicatorProposal& proposal) {
  if (!proposal.exits) return whole_share(proposal.path);
  return share_needing(proposal.exits->count, proposal.exits->expected, proposal.path);
}

}  // namespace

double goal_without_former(const ProposalGrounds& grounds) {
  const auto hundredths =
      static_cast<double>(grounds.reference.hundredths + grounds.priority_points + grounds.context_tenths * 10);
  return std::clamp(hundredths / kWhole, 0.0, 1.0);
}

double goal_of(const ProposalGrounds& grounds) {
  const double goal = goal_without_former(grounds);
  const std::optional<double> start = starting_point(grounds);
  if (!start || !grounds.previous) return goal;
  return std::max(goal, std::min(grounds.previous->hundredths / kWhole, *start));
}

std::optional<double> starting_point(const ProposalGrounds& grounds) {
  if (!grounds.baseline) return std::nullopt;
  const Baseline& baseline = *grounds.baseline;
  const double peers = baseline.prior.alpha + baseline.prior.beta;
  const double own = baseline.weight - peers;
  const double tenths =
      (own * static_cast<double>(grounds.shift_tenths) + peers * static_cast<double>(grounds.context_tenths)) /
      baseline.weight;
  return std::clamp(baseline.rate + tenths / 1'000, 0.0, 1.0);
}

assess::BetaBinomial unaided_law(const ProposalGrounds& grounds, std::int64_t expected_exits) {
  return law(expected_exits, *starting_point(grounds), grounds.baseline->weight);
}

double unaided_chance(const ProposalGrounds& grounds, std::int64_t expected_exits, std::int64_t count) {
  return unaided_law(grounds, expected_exits).chance_of_at_least(count);
}

double path_of(const ProposalGrounds& grounds, const ProposalFrame& frame, int year) {
  const double goal = goal_of(grounds);
  const std::optional<double> start = starting_point(grounds);
  const int gone = frame.start_year - frame.first_start_year;
  if (!start || *start >= goal || gone >= frame.horizon_years) return goal;
  const int step = year - frame.start_year + 1;
  return *start + (goal - *start) * std::min(1.0, static_cast<double>(step) / (frame.horizon_years - gone));
}

std::vector<YearProposal> propose(const ProposalGrounds& durable, const ProposalGrounds& dynamic,
                                  const ProposalFrame& frame, DynamicMix mix) {
  std::vector<YearProposal> years;
  for (const PlannedYear& planned : frame.years) {
    YearProposal year{planned.year, propose_exits(durable, frame, planned), propose_exits(dynamic, frame, planned),
                      std::nullopt};
    if (year.durable.exits) raise_to(year.durable.exits->count, dynamic, *year.dynamic.exits);
    year.durable.target = target_of(year.durable);
    year.dynamic.target = target_of(year.dynamic);
    if (year.dynamic.target.share < year.durable.target.share) year.dynamic.target = year.durable.target;
    year.remainder = split_remainder(year.durable.target, year.dynamic.target, mix);
    years.push_back(year);
  }
  return years;
}

std::int64_t exits_on_path(double path, std::int64_t expected_exits) {
  return static_cast<std::int64_t>(std::ceil(path * static_cast<double>(expected_exits) - kBlur));
}

}  // namespace tremplin::negotiate

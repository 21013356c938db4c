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
constexpr std::int64_t kWhole = 10'000;

assess::BetaBinomial law(std::int64_t exits, double rate, double weight) {
  return {exits, std::max(0.5, rate * weight), std::max(0.5, (1 - rate) * weight)};
}

bool is_known(const std::optional<std::int64_t>& exits) { return exits && *exits > 0; }

struct Standpoint {
  double start;
  double path;
  double path_before;
};

ProposedExits with_band(const ProposalGrounds& grounds, const Standpoint& at, std::int64_t expected) {
  ProposedExits exits;
  exits.expected = expected;
  exits.path = exits_on_path(at.path, expected);
  const double weight = grounds.baseline->weight;
  const assess::BetaBinomial unaided = law(expected, at.start, weight);
  exits.band = ProposalBand{unaided.largest_count_with(kFourInFive), unaided.largest_count_with(kOneInFive),
                            law(expected, at.path_before, weight).largest_count_with(kOneInFive)};
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

// The path floored to the step where that still asks for as many exits, else the least share that does; the count
// itself floored where something else than the path set it.
std::int32_t steps_asking_for(const ProposedExits& exits, double path, std::int32_t step) {
  const std::int64_t steps = kWhole / step;
  const std::int64_t of_count = exits.count * steps / exits.expected;
  if (exits.count != exits.path) return static_cast<std::int32_t>(of_count);
  const auto needs = [&](std::int64_t share) {
    return assess::count_needed(Share{static_cast<std::int32_t>(share) * step}, exits.expected);
  };
  const auto floored = static_cast<std::int64_t>(std::floor(path * static_cast<double>(steps) + kBlur));
  if (needs(floored) == exits.count) return static_cast<std::int32_t>(floored);
  const std::int64_t least = exits.count == 0 ? 0 : (exits.count - 1) * steps / exits.expected + 1;
  return static_cast<std::int32_t>(needs(least) == exits.count ? least : of_count);
}

Share share_for(const IndicatorProposal& proposal, std::int32_t step) {
  if (proposal.exits) return {steps_asking_for(*proposal.exits, proposal.path, step) * step};
  return {static_cast<std::int32_t>(std::floor(proposal.path * static_cast<double>(kWhole / step) + kBlur)) * step};
}

// What dynamic has beyond durable, shared out to the step, the odd half to even.
void split_remainder(YearProposal& year, DynamicMix mix, std::int32_t step) {
  const std::int32_t beyond = year.dynamic.share.hundredths - year.durable.share.hundredths;
  if (mix.transition + mix.positive == 0) mix = {1, 1};
  const std::int64_t steps = beyond / step;
  year.transition.hundredths =
      static_cast<std::int32_t>(round_half_even(steps * mix.transition, mix.transition + mix.positive, 0)) * step;
  year.positive.hundredths = beyond - year.transition.hundredths;
}

}  // namespace

double goal_of(const ProposalGrounds& grounds) {
  const auto hundredths =
      static_cast<double>(grounds.reference.hundredths + grounds.priority_points + grounds.context_tenths * 10);
  return std::clamp(hundredths / static_cast<double>(kWhole), 0.0, 1.0);
}

std::optional<double> starting_point(const ProposalGrounds& grounds) {
  if (!grounds.baseline) return std::nullopt;
  return std::clamp(grounds.baseline->rate + static_cast<double>(grounds.shift_tenths) / 1'000, 0.0, 1.0);
}

double unaided_chance(const ProposalGrounds& grounds, std::int64_t expected_exits, std::int64_t count) {
  return law(expected_exits, *starting_point(grounds), grounds.baseline->weight).chance_of_at_least(count);
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
    YearProposal year{
        planned.year, propose_exits(durable, frame, planned), propose_exits(dynamic, frame, planned), {}, {}};
    if (year.durable.exits) raise_to(year.durable.exits->count, dynamic, *year.dynamic.exits);
    const std::int32_t step = share_step(year.durable.exits ? year.durable.exits->expected : 0);
    year.durable.share = share_for(year.durable, step);
    year.dynamic.share = std::max(share_for(year.dynamic, step), year.durable.share);
    split_remainder(year, mix, step);
    years.push_back(year);
  }
  return years;
}

std::int32_t share_step(std::int64_t expected_exits) { return expected_exits >= 1'000 ? 1 : 10; }

std::int64_t exits_on_path(double path, std::int64_t expected_exits) {
  return static_cast<std::int64_t>(std::ceil(path * static_cast<double>(expected_exits) - kBlur));
}

}  // namespace tremplin::negotiate

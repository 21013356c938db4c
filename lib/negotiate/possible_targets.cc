#include "negotiate/possible_targets.h"

#include <algorithm>
#include <array>
#include <set>

#include "assess/beta_binomial.h"
#include "assess/forecast.h"

namespace tremplin::negotiate {
namespace {

constexpr std::int64_t kWholeInHundredths = 10'000;

std::set<std::int64_t> named_counts(const ResultYear& year, const ProposalGrounds& grounds) {
  const ProposedExits& exits = *year.proposal.exits;
  std::set<std::int64_t> named{exits.count, exits.path, assess::count_needed(grounds.reference, exits.expected)};
  if (exits.band) named.insert({exits.band->prudent, exits.band->ambitious});
  if (grounds.previous) named.insert(assess::count_needed(*grounds.previous, exits.expected));
  for (const PartyPosition& position : year.last_positions)
    if (position.exits) named.insert(*position.exits);
  named.erase(named.upper_bound(exits.expected), named.end());
  return named;
}

struct Reach {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Reach reach_of(const std::set<std::int64_t>& named, std::int64_t expected, const assess::BetaBinomial* unaided) {
  if (expected <= kMostShownWhole) return {0, expected};
  if (unaided != nullptr) return {unaided->largest_count_with(kNearlyAlways), unaided->largest_count_with(kHardlyEver)};
  return {std::max<std::int64_t>(0, *named.begin() - 1), std::min(expected, *named.rbegin() + 1)};
}

// 1, 2 or 5 times a power of ten.
std::int64_t step_over(std::int64_t count) {
  std::int64_t step = 1;
  for (std::size_t i = 0; count > step * kMostPossible; ++i) step = i % 3 == 1 ? step / 2 * 5 : step * 2;
  return step;
}

PossibleTarget target_of(std::int64_t exits, std::int64_t expected, const assess::BetaBinomial* unaided) {
  const auto share = [](std::int64_t hundredths) { return Share{static_cast<std::int32_t>(hundredths)}; };
  PossibleTarget target{exits, share(0), share(exits * kWholeInHundredths / expected), std::nullopt, std::nullopt};
  if (exits > 0) target.least = share((exits - 1) * kWholeInHundredths / expected + 1);
  if (unaided == nullptr) return target;
  target.chance = unaided->chance_of_at_least(exits);
  if (exits < expected) target.chance_of_one_more = unaided->chance_of_at_least(exits + 1);
  return target;
}

}  // namespace

PossibleTargets possible_targets(const ResultYear& year, const ProposalGrounds& grounds) {
  PossibleTargets possible;
  if (!year.proposal.exits) return possible;
  const ProposedExits& proposed = *year.proposal.exits;
  const std::int64_t expected = proposed.expected;
  std::optional<assess::BetaBinomial> unaided;
  if (grounds.baseline) unaided = unaided_law(grounds, expected);
  const assess::BetaBinomial* law = unaided ? &*unaided : nullptr;
  std::set<std::int64_t> counts = named_counts(year, grounds);
  const Reach reach = reach_of(counts, expected, law);
  possible.step = step_over(reach.last - reach.first + 1);
  for (std::int64_t exits = reach.first; exits <= reach.last; exits += possible.step) counts.insert(exits);
  for (const std::int64_t exits : counts) possible.targets.push_back(target_of(exits, expected, law));
  if (proposed.count < expected) possible.one_more = target_of(proposed.count + 1, expected, law);
  return possible;
}

}  // namespace tremplin::negotiate

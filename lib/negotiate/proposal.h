#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assess/beta_binomial.h"
#include "negotiate/baseline.h"
#include "negotiate/target_share.h"
#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// A calendar year of the convention and how many examined exits it is expected to bring, where that is known.
struct PlannedYear {
  int year = 0;
  std::optional<std::int64_t> expected_exits;
};

/// What a proposal for one indicator rests on.
struct ProposalGrounds {
  std::optional<Baseline> baseline;
  Share reference;
  /// Sum of the CDIAE's priority points, in hundredths of a point.
  std::int64_t priority_points = 0;
  /// A and D as they are used, in tenths of a point; 0 where there are none.
  std::int64_t context_tenths = 0;
  std::int64_t shift_tenths = 0;
  /// T: what the convention before this one asked in its last year.
  std::optional<Share> previous = std::nullopt;
};

/// The years that a path runs over. The first year of a convention is `start_year`; that of the structure's first
/// convention is `first_start_year`.
struct ProposalFrame {
  int first_start_year = 0;
  int start_year = 0;
  int horizon_years = 3;
  std::vector<PlannedYear> years;
};

/// Which step of the proposal gave the number of exits.
enum class ProposalSource { path, stretch, prudent, durable };

/// prudent and ambitious, the most that four years in five and one in five bring with nothing changed; stretch, one
/// good step.
struct ProposalBand {
  std::int64_t prudent = 0;
  std::int64_t ambitious = 0;
  std::int64_t stretch = 0;
  /// The actual chances of these whole numbers, which lie above the levels asked for, and of one more than ambitious.
  double prudent_chance = 0;
  double ambitious_chance = 0;
  double beyond_chance = 0;
};

/// The whole exits of a proposal. Not to be had without expected exits.
struct ProposedExits {
  std::int64_t expected = 0;
  std::int64_t count = 0;
  /// What the path alone asks.
  std::int64_t path = 0;
  ProposalSource source = ProposalSource::path;
  /// Both without a baseline not to be had.
  std::optional<ProposalBand> band;
  /// Chance that at least `count` succeed with nothing changed.
  std::optional<double> unaided_chance;
};

struct IndicatorProposal {
  /// p, as a fraction.
  double path = 0;
  std::optional<ProposedExits> exits;
  TargetShare target;
};

/// One year's proposal. Where the remainder is there, durable + transition + positive = dynamic, to the last hundredth.
struct YearProposal {
  int year = 0;
  IndicatorProposal durable;
  IndicatorProposal dynamic;
  std::optional<RemainderShares> remainder;
};

/// Reference, priorities and the agreed public, held within 0..1: the goal before the convention before is looked at.
double goal_without_former(const ProposalGrounds& grounds);
/// G: not below what the former convention asked, as far as the starting point bears it out.
double goal_of(const ProposalGrounds& grounds);
/// b: the baseline, its own part moved by D and its peers' part by A, held within 0..1. None without a baseline.
std::optional<double> starting_point(const ProposalGrounds& grounds);
/// How many of `expected_exits` succeed with nothing changed. There must be a baseline.
assess::BetaBinomial unaided_law(const ProposalGrounds& grounds, std::int64_t expected_exits);
/// P(X >= count) of `expected_exits` with nothing changed. There must be a baseline.
double unaided_chance(const ProposalGrounds& grounds, std::int64_t expected_exits, std::int64_t count);
/// p of a calendar year, from the starting point to the goal over the horizon; the goal without a starting point.
double path_of(const ProposalGrounds& grounds, const ProposalFrame& frame, int year);

/// The proposal for each year of the frame, in its order, which must be that of time. Expected exits of 0 are as if
/// they were not known; otherwise at most BetaBinomial::kMostExits.
std::vector<YearProposal> propose(const ProposalGrounds& durable, const ProposalGrounds& dynamic,
                                  const ProposalFrame& frame, DynamicMix mix);

/// p x N rounded up, a product that floating point puts 10^-9 above a whole number taken as that number.
std::int64_t exits_on_path(double path, std::int64_t expected_exits);

}  // namespace tremplin::negotiate

#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/convention.h"
#include "negotiate/audience/audience.h"
#include "negotiate/earlier_results.h"
#include "negotiate/positions/positions.h"
#include "negotiate/proposal.h"
#include "rules/rule_set.h"

namespace tremplin::negotiate {

/// Where the counts of an own year come from: records and outcomes, or the convention's `baseline`.
enum class OwnSource { counted, baseline };

struct OwnYear {
  int year = 0;
  ResultCounts counts;
  OwnSource source = OwnSource::counted;
};

/// What a party put forward for one result and year.
struct PartyPosition {
  /// `structure`, `state`, `pole-emploi`, or any other code as it stands.
  std::string party;
  Date date;
  Share share;
  /// Not to be had without expected exits.
  std::optional<std::int64_t> exits;
  /// Both not to be had without a band.
  std::optional<BandPlace> place;
  std::optional<double> unaided_chance;
};

/// What lies between the structure's last position and the State's.
enum class Closing {
  agreed,    ///< they ask the same number of exits
  overlap,   ///< both within the band: any number between them is founded
  evidence,  ///< one or both outside the band: the evidence speaks against it
  no_band,   ///< nothing to measure them against
};

struct PartyGap {
  PartyPosition structure;
  PartyPosition state;
  /// The State's less the structure's.
  PositionGap gap;
  Closing closing = Closing::no_band;
};

struct ResultYear {
  IndicatorProposal proposal;
  /// What the record alone supports, b x N, and what the proposal asks beyond it; with exits and a baseline only.
  std::optional<double> supported;
  /// Of what is asked beyond, what rounding up to whole exits adds.
  double rounding = 0;
  /// By party (structure, State, Pôle emploi, then others by code) and date.
  std::vector<PartyPosition> positions;
  /// Each party's last.
  std::vector<PartyPosition> last_positions;
  std::optional<PartyGap> gap;
};

struct NegotiatedYear {
  int year = 0;
  std::optional<std::int64_t> expected_exits;
  /// `expected_exits` was not in the convention and is the stand-in.
  bool is_stand_in = false;
  std::array<ResultYear, kResults> results;
  std::optional<RemainderShares> remainder;
};

/// A year of a convention that this one follows: what it asked, and the exits that it judged.
struct FormerYear {
  const model::Convention* convention = nullptr;
  int year = 0;
  std::array<std::optional<Share>, kResults> targets;
  ResultCounts counts;
};

/// The counts of a convention's years, from records and outcomes.
using ConventionResults = std::map<std::pair<const model::Convention*, int>, ResultCounts>;

struct ResultEvidence {
  Rate own;
  Rate peers;
  ProposalGrounds grounds;
};

/// All that is known for one convention, and what is proposed.
struct Negotiation {
  const model::Convention* convention = nullptr;
  const rules::RuleSet* rules = nullptr;
  YearRange record_years;
  std::vector<OwnYear> own_years;
  ResultCounts own;
  /// Unset where no record says it.
  Date last_exit;
  std::int64_t peer_count = 0;
  std::array<ResultEvidence, kResults> evidence;
  AudienceEvidence audience;
  /// The conventions that this one follows, and their years that had targets.
  std::vector<const model::Convention*> former;
  std::vector<FormerYear> former_years;
  int first_start_year = 0;
  std::vector<NegotiatedYear> years;
};

/// What is known of the conventions before the one that is negotiated.
struct Precedents {
  /// First year of the structure's first convention.
  int first_start_year = 0;
  std::vector<const model::Convention*> former;
  /// What came of the former ones; must outlive the negotiation of them.
  const ConventionResults* results = nullptr;
};

/// What the caller asks beside what stands in the convention.
struct NegotiationWishes {
  std::optional<std::int64_t> stand_in_exits;
  std::optional<int> year;
};

/// More expected exits than this in a year are as if they were not known.
inline constexpr std::int64_t kMostExpectedExits = 1'000'000;

/// `convention`, `rules` and the former conventions must outlive the result.
Negotiation negotiate_convention(const model::Convention& convention, const rules::RuleSet& rules,
                                 const Precedents& before, EarlierResults& results, EarlierPublic& exits,
                                 const NegotiationWishes& wishes);

}  // namespace tremplin::negotiate

#include "negotiate/negotiation.h"

#include <algorithm>

#include "negotiate/positions/former_targets.h"
#include "negotiate/positions/party_positions.h"

namespace tremplin::negotiate {
namespace {

constexpr int kRecordYears = 3;

model::Indicator indicator_of(std::size_t result) {
  return result == kDurableResult ? model::Indicator::durable : model::Indicator::dynamic;
}

const model::Employment* employment_of(const model::Convention& convention) {
  if (!convention.objectives || !convention.objectives->value.employment) return nullptr;
  return &convention.objectives->value.employment->value;
}

ResultCounts counts_of(const model::BaselineYear& year) {
  const auto count = [](const model::Opt<model::Count>& value) { return value ? value->value.value : 0; };
  return {count(year.examined), count(year.durable), count(year.transition), count(year.positive)};
}

// A year of the structure under all its ids; none where nothing speaks of it.
std::optional<EarlierYear> counted_year(const EarlierResults& results, model::StructureType type,
                                        const std::vector<std::string>& ids, int year) {
  std::optional<EarlierYear> all;
  for (const std::string& id : ids) {
    const EarlierYear* counted = results.find(type, id, year);
    if (counted == nullptr) continue;
    if (!all) all.emplace();
    all->counts += counted->counts;
    all->last_exit = std::max(all->last_exit, counted->last_exit);
  }
  return all;
}

void gather_own(Negotiation& negotiation, const EarlierResults& results) {
  const model::Convention& convention = *negotiation.convention;
  const model::Employment* employment = employment_of(convention);
  const std::vector<std::string> ids = structure_ids(convention);
  for (int year = negotiation.record_years.first; year <= negotiation.record_years.last; ++year) {
    if (const auto counted = counted_year(results, convention.type(), ids, year)) {
      negotiation.own_years.push_back({year, counted->counts, OwnSource::counted});
      negotiation.last_exit = std::max(negotiation.last_exit, counted->last_exit);
    } else if (employment != nullptr && employment->baseline.contains(year)) {
      negotiation.own_years.push_back({year, counts_of(employment->baseline.at(year).value), OwnSource::baseline});
    }
  }
  for (const OwnYear& year : negotiation.own_years) negotiation.own += year.counts;
}

std::int64_t priority_points(const model::Convention& convention, std::size_t result) {
  std::int64_t points = 0;
  for (const model::Priority& priority : convention.priorities)
    if (priority.indicator && priority.points && priority.indicator->value == indicator_of(result))
      points += priority.points->value.hundredths;
  return points;
}

void weigh(Negotiation& negotiation, EarlierResults& results) {
  const model::Convention& convention = *negotiation.convention;
  const std::vector<std::string> ids = structure_ids(convention);
  std::array<std::vector<Rate>, kResults> peers;
  for (const StructureResults& peer : results.of_type(convention.type(), negotiation.record_years)) {
    if (std::find(ids.begin(), ids.end(), peer.structure) != ids.end()) continue;
    for (std::size_t r = 0; r < kResults; ++r) peers[r].push_back(peer.counts.rate(r));
  }
  negotiation.peer_count = static_cast<std::int64_t>(peers[0].size());
  const std::array<Share, kResults> references{negotiation.rules->durable_reference,
                                               negotiation.rules->dynamic_reference};
  for (std::size_t r = 0; r < kResults; ++r) {
    ResultEvidence& evidence = negotiation.evidence[r];
    evidence.own = negotiation.own.rate(r);
    evidence.peers = pooled_rate(peers[r]);
    evidence.grounds = {estimate_baseline(evidence.own, peers[r]), references[r], priority_points(convention, r), 0, 0,
                        former_target(negotiation.former, r)};
    if (const auto& effect = negotiation.audience.against_type[r])
      evidence.grounds.context_tenths = effect->used_tenths();
    if (const auto& effect = negotiation.audience.against_past[r])
      evidence.grounds.shift_tenths = effect->used_tenths();
  }
}

void gather_former(Negotiation& negotiation, const Precedents& before) {
  negotiation.former = before.former;
  for (const model::Convention* former : before.former) {
    const model::Employment* employment = employment_of(*former);
    if (employment == nullptr) continue;
    for (const auto& [year, targets] : employment->targets) {
      FormerYear known{former, year, {}, {}};
      for (std::size_t r = 0; r < kResults; ++r) known.targets[r] = target_share_of(targets.value, r);
      if (!known.targets[kDurableResult] && !known.targets[kDynamicResult]) continue;
      if (before.results != nullptr)
        if (const auto found = before.results->find({former, year}); found != before.results->end())
          known.counts = found->second;
      negotiation.former_years.push_back(known);
    }
  }
}

std::vector<NegotiatedYear> years_of(const model::Convention& convention, const NegotiationWishes& wishes) {
  const model::Employment* employment = employment_of(convention);
  std::vector<NegotiatedYear> years;
  for (int year = year_of(convention.days().from); year <= year_of(convention.days().to); ++year) {
    if (wishes.year && *wishes.year != year) continue;
    NegotiatedYear planned;
    planned.year = year;
    if (employment != nullptr && employment->expected_exits.contains(year)) {
      planned.expected_exits = employment->expected_exits.at(year).value.value;
    } else {
      planned.expected_exits = wishes.stand_in_exits;
      planned.is_stand_in = wishes.stand_in_exits.has_value();
    }
    years.push_back(planned);
  }
  return years;
}

std::optional<std::int64_t> usable(std::optional<std::int64_t> exits) {
  return exits && *exits > 0 && *exits <= kMostExpectedExits ? exits : std::nullopt;
}

// What the proposal asks beyond the record, and of it what whole exits add.
void measure_means(ResultYear& year, const ProposalGrounds& grounds) {
  const auto& exits = year.proposal.exits;
  const std::optional<double> start = starting_point(grounds);
  if (!exits || !start) return;
  year.supported = *start * static_cast<double>(exits->expected);
  const double beyond = static_cast<double>(exits->count) - *year.supported;
  if (exits->count != exits->path || beyond <= 0) return;
  const double added = static_cast<double>(exits->count) - year.proposal.path * static_cast<double>(exits->expected);
  year.rounding = std::clamp(added, 0.0, beyond);
}

void propose_years(Negotiation& negotiation) {
  ProposalFrame frame{
      negotiation.first_start_year, year_of(negotiation.convention->days().from), negotiation.rules->horizon_years, {}};
  for (const NegotiatedYear& year : negotiation.years) frame.years.push_back({year.year, usable(year.expected_exits)});
  const auto proposals =
      propose(negotiation.evidence[kDurableResult].grounds, negotiation.evidence[kDynamicResult].grounds, frame,
              {negotiation.own.transition, negotiation.own.positive});
  for (std::size_t y = 0; y < proposals.size(); ++y) {
    NegotiatedYear& year = negotiation.years[y];
    year.results[kDurableResult].proposal = proposals[y].durable;
    year.results[kDynamicResult].proposal = proposals[y].dynamic;
    year.remainder = proposals[y].remainder;
    for (std::size_t r = 0; r < kResults; ++r) measure_means(year.results[r], negotiation.evidence[r].grounds);
  }
}

void place_positions(Negotiation& negotiation) {
  for (NegotiatedYear& year : negotiation.years) {
    for (std::size_t r = 0; r < kResults; ++r) {
      ResultYear& result = year.results[r];
      result.positions = positions_of(*negotiation.convention, r, year.year);
      for (PartyPosition& position : result.positions)
        measure_position(position, result.proposal, negotiation.evidence[r].grounds);
      result.last_positions = last_of(result.positions);
      result.gap = gap_of(result.last_positions, result.proposal);
    }
  }
}

}  // namespace

Negotiation negotiate_convention(const model::Convention& convention, const rules::RuleSet& rules,
                                 const Precedents& before, EarlierResults& results, EarlierPublic& exits,
                                 const NegotiationWishes& wishes) {
  Negotiation negotiation;
  negotiation.convention = &convention;
  negotiation.rules = &rules;
  const int start = year_of(convention.days().from);
  negotiation.record_years = {start - kRecordYears, start - 1};
  negotiation.first_start_year = before.first_start_year;
  gather_former(negotiation, before);
  gather_own(negotiation, results);
  negotiation.audience = weigh_audience(convention, rules, negotiation.record_years, exits);
  weigh(negotiation, results);
  negotiation.years = years_of(convention, wishes);
  propose_years(negotiation);
  place_positions(negotiation);
  return negotiation;
}

}  // namespace tremplin::negotiate

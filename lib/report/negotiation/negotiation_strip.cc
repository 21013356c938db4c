#include "assess/interval.h"
#include "base/fractions.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

using Mark = StripChart::Mark;

Mark at(Mark::Kind kind, Value name, Value said, double figure) {
  return {kind, std::move(name), std::move(said), {figure, figure}, figure};
}

std::optional<Mark> record_mark(const negotiate::Negotiation& negotiation, std::size_t result) {
  const Rate own = negotiation.evidence[result].own;
  const auto interval = assess::wilson_interval(own);
  if (!interval) return std::nullopt;
  return Mark{Mark::Kind::record,
              said("strip.record"),
              said("strip.record.said", {own.count, own.of, own}),
              {interval->low, interval->high},
              base::fraction_of(own)};
}

std::optional<Mark> band_mark(const negotiate::IndicatorProposal& proposal) {
  if (!proposal.exits || !proposal.exits->band) return std::nullopt;
  const negotiate::ProposalBand& band = *proposal.exits->band;
  const auto expected = static_cast<double>(proposal.exits->expected);
  const Bounds reach{static_cast<double>(band.prudent) / expected, static_cast<double>(band.ambitious) / expected};
  const char* key = band.prudent == band.ambitious ? "strip.band.point" : "strip.band.said";
  return Mark{Mark::Kind::band, said("strip.band"), said(key, {band.prudent, band.ambitious}), reach, reach.low};
}

Mark proposal_mark(const negotiate::IndicatorProposal& proposal) {
  const Share share = proposal.target.share;
  const Value words = proposal.exits ? Value(said("strip.share_of", {share, proposal.exits->count})) : Value(share);
  return at(Mark::Kind::proposal, said("column.proposal"), words, base::fraction_of(share));
}

Mark position_mark(const negotiate::PartyPosition& position) {
  const Value words =
      position.exits ? Value(said("strip.share_of", {position.share, *position.exits})) : Value(position.share);
  return at(Mark::Kind::position, party_of(position), words, base::fraction_of(position.share));
}

}  // namespace

StripChart strip_of(const negotiate::Negotiation& negotiation, const negotiate::NegotiatedYear& year,
                    std::size_t result) {
  const negotiate::ResultYear& proposed = year.results[result];
  const negotiate::ProposalGrounds& grounds = negotiation.evidence[result].grounds;
  StripChart strip{said_of("strip.title", result, {year_value(year.year)}), std::nullopt, {}};
  if (proposed.proposal.exits) strip.expected = proposed.proposal.exits->expected;
  if (auto mark = record_mark(negotiation, result)) strip.marks.push_back(std::move(*mark));
  if (auto mark = band_mark(proposed.proposal)) strip.marks.push_back(std::move(*mark));
  strip.marks.push_back(
      at(Mark::Kind::path, said("column.path"), Fraction{proposed.proposal.path, 1}, proposed.proposal.path));
  strip.marks.push_back(
      at(Mark::Kind::reference, said("reference"), grounds.reference, base::fraction_of(grounds.reference)));
  if (grounds.previous)
    strip.marks.push_back(
        at(Mark::Kind::former, said("strip.former"), *grounds.previous, base::fraction_of(*grounds.previous)));
  strip.marks.push_back(proposal_mark(proposed.proposal));
  for (const negotiate::PartyPosition& position : proposed.last_positions)
    strip.marks.push_back(position_mark(position));
  return strip;
}

}  // namespace tremplin::report

#include <cmath>

#include "report/negotiation/negotiation_document.h"

namespace tremplin::report {
namespace {

constexpr const char* kColumns[] = {"convention",
                                    "structure",
                                    "indicator",
                                    "year",
                                    "expected_exits",
                                    "own_examined",
                                    "own_count",
                                    "peer_count",
                                    "baseline",
                                    "reference",
                                    "previous_target",
                                    "priority_points",
                                    "context_points",
                                    "context_low",
                                    "context_high",
                                    "context_used",
                                    "shift_points",
                                    "start",
                                    "goal",
                                    "path",
                                    "prudent",
                                    "ambitious",
                                    "stretch",
                                    "proposal_exits",
                                    "proposal",
                                    "probability",
                                    "structure_position",
                                    "state_position",
                                    "pole_emploi_position"};

Value fraction_or_none(const std::optional<double>& value) {
  return value ? Value(Fraction{*value, 1}) : Value(Absent::not_applicable);
}

Value previous_or_none(const std::optional<Share>& share) {
  return share ? Value(*share) : Value(Absent::not_applicable);
}

Value count_or_none(const std::optional<std::int64_t>& count) {
  return count ? Value(*count) : Value(Absent::not_applicable);
}

Value tenths(std::int64_t value) { return Number{value, 1}; }

Value rounded_tenths(double value) { return tenths(std::llround(value * 10)); }

Value position_of(const negotiate::ResultYear& year, std::string_view party) {
  for (const negotiate::PartyPosition& position : year.last_positions)
    if (position.party == party) return position.share;
  return Absent::not_applicable;
}

void append_context(std::vector<Value>& cells, const negotiate::Negotiation& negotiation, std::size_t result) {
  const auto& effect = negotiation.audience.against_type[result];
  if (!effect) {
    cells.insert(cells.end(), 5, Value(Absent::not_applicable));
    return;
  }
  for (const double points : {effect->points, effect->low, effect->high}) cells.push_back(rounded_tenths(points));
  cells.push_back(tenths(negotiation.evidence[result].grounds.context_tenths));
  cells.push_back(tenths(negotiation.evidence[result].grounds.shift_tenths));
}

void append_exits(std::vector<Value>& cells, const negotiate::IndicatorProposal& proposal) {
  const auto& exits = proposal.exits;
  std::optional<negotiate::ProposalBand> band;
  if (exits) band = exits->band;
  cells.push_back(band ? Value(band->prudent) : Value(Absent::not_applicable));
  cells.push_back(band ? Value(band->ambitious) : Value(Absent::not_applicable));
  cells.push_back(band ? Value(band->stretch) : Value(Absent::not_applicable));
  cells.push_back(exits ? Value(exits->count) : Value(Absent::not_applicable));
  cells.push_back(proposal.target.share);
  cells.push_back(exits ? fraction_or_none(exits->unaided_chance) : Value(Absent::not_applicable));
}

Row row_of(const negotiate::Negotiation& negotiation, std::size_t result, const negotiate::NegotiatedYear& year) {
  const negotiate::ResultEvidence& evidence = negotiation.evidence[result];
  const negotiate::ResultYear& proposed = year.results[result];
  std::optional<double> baseline;
  if (evidence.grounds.baseline) baseline = evidence.grounds.baseline->rate;
  std::vector<Value> cells{negotiation.convention->id_text(),
                           negotiation.convention->structure_id(),
                           result == negotiate::kDurableResult ? "durable" : "dynamic",
                           std::int64_t{year.year},
                           count_or_none(year.expected_exits),
                           evidence.own.of,
                           evidence.own.count,
                           negotiation.peer_count,
                           fraction_or_none(baseline),
                           evidence.grounds.reference,
                           previous_or_none(evidence.grounds.previous),
                           rounded_tenths(static_cast<double>(evidence.grounds.priority_points) / 100)};
  append_context(cells, negotiation, result);
  cells.push_back(fraction_or_none(negotiate::starting_point(evidence.grounds)));
  cells.push_back(Fraction{negotiate::goal_of(evidence.grounds), 1});
  cells.push_back(Fraction{proposed.proposal.path, 1});
  append_exits(cells, proposed.proposal);
  for (const char* party : {"structure", "state", "pole-emploi"}) cells.push_back(position_of(proposed, party));
  return {std::move(cells)};
}

}  // namespace

ReportTable negotiation_table(std::span<const negotiate::Negotiation> negotiations) {
  ReportTable table;
  for (const char* column : kColumns) table.columns.push_back({{std::string("negotiate.data.") + column, {}}, column});
  for (const negotiate::Negotiation& negotiation : negotiations)
    for (std::size_t result = 0; result < negotiate::kResults; ++result)
      for (const negotiate::NegotiatedYear& year : negotiation.years)
        table.rows.push_back(row_of(negotiation, result, year));
  return table;
}

}  // namespace tremplin::report

#include <algorithm>

#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

using Sentences = std::vector<Message>;

// The path is below the goal until its last year; a structure beyond its goal never walks it.
Message path_reason(const negotiate::ProposalGrounds& grounds, double path) {
  const double goal = negotiate::goal_of(grounds);
  const std::optional<double> start = negotiate::starting_point(grounds);
  if (!start) return said("why.reference", {Fraction{goal, 1}});
  if (*start >= goal) return said("why.above", {Fraction{goal, 1}});
  if (path >= goal) return said("why.goal", {Fraction{goal, 1}, Fraction{*start, 1}});
  return said("why.path", {Fraction{*start, 1}, Fraction{goal, 1}});
}

Message reason_of(const negotiate::ResultYear& year, const negotiate::ProposalGrounds& grounds) {
  const negotiate::ProposedExits& exits = *year.proposal.exits;
  const double share = static_cast<double>(exits.count) / static_cast<double>(exits.expected);
  switch (exits.source) {
    case negotiate::ProposalSource::stretch:
      return said("why.stretch", {exits.path, exits.count, exits.path - exits.count,
                                  to_tenth(100 * std::max(0.0, year.proposal.path - share))});
    case negotiate::ProposalSource::prudent:
      return said("why.prudent", {exits.path, exits.count, years_of_hundred(exits.band->prudent_chance)});
    case negotiate::ProposalSource::durable: return said("why.durable");
    case negotiate::ProposalSource::path: break;
  }
  return path_reason(grounds, year.proposal.path);
}

Message means_of(const negotiate::ResultYear& year) {
  const double beyond = static_cast<double>(year.proposal.exits->count) - *year.supported;
  if (beyond < 0.05) return said("means.none", {to_tenth(*year.supported)});
  if (beyond - year.rounding < 0.05) return said("means.whole", {to_tenth(*year.supported), to_tenth(beyond)});
  if (year.rounding < 0.05) return said("means.more", {to_tenth(*year.supported), to_tenth(beyond)});
  return said("means.rounding", {to_tenth(*year.supported), to_tenth(beyond), to_tenth(year.rounding)});
}

// The band in the chances of its whole numbers.
Message band_of(const negotiate::ProposalBand& band) {
  const Value often = years_of_hundred(band.prudent_chance);
  const Value seldom = years_of_hundred(band.ambitious_chance);
  const Value beyond = years_of_hundred(band.beyond_chance);
  if (band.ambitious == 0) return said("band.zero", {beyond});
  if (band.prudent == 0) return said("band.from_zero", {band.ambitious, seldom});
  if (band.prudent == band.ambitious) return said("band.point", {band.prudent, often, beyond});
  return said("band", {band.prudent, often, band.ambitious, seldom});
}

Message proposal_of(const negotiate::IndicatorProposal& proposal, std::size_t result) {
  const negotiate::ProposedExits& exits = *proposal.exits;
  return said_of(exits.count == 0 ? "propose.none" : "propose", result,
                 {proposal.target.share, exits.count, exits.expected});
}

Sentences sentences_of(const negotiate::ResultYear& year, std::size_t result,
                       const negotiate::ProposalGrounds& grounds) {
  const auto& exits = year.proposal.exits;
  const std::optional<Message> below = below_former(year.proposal, grounds);
  Sentences sentences;
  if (exits) {
    sentences.push_back(proposal_of(year.proposal, result));
    if (exits->unaided_chance) sentences.push_back(chance_sentence(*exits->unaided_chance));
    sentences.push_back(reason_of(year, grounds));
  } else {
    sentences = {said_of("share", result, {year.proposal.target.share}), path_reason(grounds, year.proposal.path)};
  }
  if (below) sentences.push_back(*below);
  if (exits && exits->band) sentences.push_back(band_of(*exits->band));
  if (year.supported) sentences.push_back(means_of(year));
  return sentences;
}

Message expectation_of(const negotiate::NegotiatedYear& year) {
  if (!year.expected_exits) return said("expected.none", {year_value(year.year)});
  if (*year.expected_exits == 0) return said("expected.zero");
  if (*year.expected_exits > negotiate::kMostExpectedExits) return said("expected.many", {*year.expected_exits});
  return said(year.is_stand_in ? "expected.stand_in" : "expected.agreed", {*year.expected_exits});
}

Value count_or_none(bool is_there, std::int64_t count) {
  return is_there ? Value(count) : Value(Absent::not_applicable);
}

Row figures_of(const negotiate::NegotiatedYear& year, std::size_t result) {
  const negotiate::ResultYear& proposed = year.results[result];
  const auto& exits = proposed.proposal.exits;
  const bool has_band = exits && exits->band;
  const negotiate::ProposalBand band = has_band ? *exits->band : negotiate::ProposalBand{};
  std::vector<Value> cells{year_value(year.year),
                           said_of("result", result),
                           count_or_none(exits.has_value(), exits ? exits->expected : 0),
                           Fraction{proposed.proposal.path, 1},
                           count_or_none(exits.has_value(), exits ? exits->path : 0),
                           count_or_none(has_band, band.stretch),
                           count_or_none(has_band, band.prudent),
                           count_or_none(exits.has_value(), exits ? exits->count : 0),
                           count_or_none(has_band, band.ambitious)};
  cells.push_back(chance_cell(exits ? exits->unaided_chance : std::nullopt));
  const bool is_supported = exits && proposed.supported;
  cells.push_back(is_supported
                      ? Value(to_tenth(static_cast<double>(exits->count) - *proposed.supported, Number::Sign::always))
                      : Value(Absent::not_applicable));
  return {std::move(cells)};
}

ReportTable figures_table(const negotiate::Negotiation& negotiation) {
  ReportTable table;
  table.caption = said("table.figures");
  table.columns = {{said("column.year"), "year", Column::Align::left},
                   {said("column.result"), "indicator", Column::Align::left},
                   {said("column.expected"), "expected_exits"},
                   {said("column.path"), "path"},
                   {said("column.path_exits"), "path_exits"},
                   {said("column.stretch"), "stretch"},
                   {said("column.prudent"), "prudent"},
                   {said("column.proposal"), "proposal_exits"},
                   {said("column.ambitious"), "ambitious"},
                   {said("column.chance"), "probability"},
                   {said("column.beyond"), "beyond"}};
  for (const negotiate::NegotiatedYear& year : negotiation.years)
    for (std::size_t result = 0; result < negotiate::kResults; ++result) table.rows.push_back(figures_of(year, result));
  table.notes = {said("table.figures.note")};
  return table;
}

Value part_of(const negotiate::NegotiatedYear& year, Share negotiate::RemainderShares::*part) {
  return year.remainder ? Value((*year.remainder).*part) : Value(Absent::not_known);
}

ReportTable targets_table(const negotiate::Negotiation& negotiation) {
  ReportTable table;
  table.caption = said("table.targets");
  table.columns = {{said("column.year"), "year", Column::Align::left},
                   {said("column.durable"), "durable"},
                   {said("column.transition"), "transition"},
                   {said("column.positive"), "positive"},
                   {said("column.dynamic"), "dynamic"}};
  for (const negotiate::NegotiatedYear& year : negotiation.years)
    table.rows.push_back(
        {{year_value(year.year), year.results[negotiate::kDurableResult].proposal.target.share,
          part_of(year, &negotiate::RemainderShares::transition), part_of(year, &negotiate::RemainderShares::positive),
          year.results[negotiate::kDynamicResult].proposal.target.share}});
  table.rows.push_back({{said("reference"), negotiation.rules->durable_reference, Absent::not_applicable,
                         Absent::not_applicable, negotiation.rules->dynamic_reference},
                        Row::Kind::total});
  if (!negotiation.years.front().remainder) table.notes = {said("table.targets.no_parts")};
  return table;
}

void append_year(Blocks& blocks, const negotiate::Negotiation& negotiation, const negotiate::NegotiatedYear& year) {
  blocks.push_back(Heading{2, said("heading.year", {year_value(year.year)})});
  blocks.push_back(Paragraph{Paragraph::Tone::normal, {expectation_of(year)}});
  for (std::size_t result = 0; result < negotiate::kResults; ++result) {
    blocks.push_back(Chart{strip_of(negotiation, year, result)});
    blocks.push_back(Paragraph{Paragraph::Tone::lead,
                               sentences_of(year.results[result], result, negotiation.evidence[result].grounds)});
    append_possible_targets(blocks, negotiation, year, result);
  }
}

}  // namespace

void append_proposals(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{1, said("heading.proposals")});
  if (negotiation.years.empty()) blocks.push_back(Paragraph{Paragraph::Tone::note, {said("no_year")}});
  if (!negotiation.years.empty()) blocks.push_back(targets_table(negotiation));
  for (const negotiate::NegotiatedYear& year : negotiation.years) append_year(blocks, negotiation, year);
}

void append_proposal_figures(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  if (negotiation.years.empty()) return;
  blocks.push_back(Heading{1, said("heading.figures")});
  blocks.push_back(figures_table(negotiation));
}

}  // namespace tremplin::report

#include "assess/forecast.h"
#include "base/fractions.h"
#include "negotiate/possible_targets.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

using negotiate::PossibleTarget;

// What lies at this number of exits, in words.
Series named_at(std::int64_t exits, const negotiate::ResultYear& year, const negotiate::ProposalGrounds& grounds) {
  Series named;
  const negotiate::ProposedExits& proposed = *year.proposal.exits;
  const auto asks = [&](Share share) { return assess::count_needed(share, proposed.expected) == exits; };
  if (exits == proposed.count) named.items.emplace_back(said("mark.proposal"));
  if (exits == proposed.path) named.items.emplace_back(said("mark.path"));
  if (proposed.band && exits == proposed.band->prudent) named.items.emplace_back(said("mark.prudent"));
  if (proposed.band && exits == proposed.band->ambitious) named.items.emplace_back(said("mark.ambitious"));
  if (asks(grounds.reference)) named.items.emplace_back(said("mark.reference", {grounds.reference}));
  if (grounds.previous && asks(*grounds.previous)) named.items.emplace_back(said("mark.former", {*grounds.previous}));
  for (const negotiate::PartyPosition& position : year.last_positions)
    if (position.exits == exits) named.items.emplace_back(said("mark.position", {party_of(position), position.share}));
  return named;
}

// By how many points one exit more is less likely.
Value loss_of(const PossibleTarget& target) {
  if (!target.chance || !target.chance_of_one_more) return Absent::not_applicable;
  return to_tenth(100 * (*target.chance_of_one_more - *target.chance), Number::Sign::always);
}

Row row_of(const PossibleTarget& target, const negotiate::ResultYear& year, const negotiate::ProposalGrounds& grounds) {
  Value beyond = Absent::not_applicable;
  if (year.supported) beyond = to_tenth(static_cast<double>(target.exits) - *year.supported, Number::Sign::always);
  return {{target.exits, Fraction{base::fraction_of(target.least), 2}, Fraction{base::fraction_of(target.most), 2},
           chance_cell(target.chance), loss_of(target), beyond, named_at(target.exits, year, grounds)},
          target.exits == year.proposal.exits->count ? Row::Kind::marked : Row::Kind::body};
}

// The share that one exit more than the proposal asks for, and how often it comes.
void append_one_more(Blocks& blocks, const negotiate::ResultYear& year, const negotiate::ProposalGrounds& grounds) {
  const negotiate::ProposedExits& exits = *year.proposal.exits;
  if (exits.count >= exits.expected) return;
  const Share more{static_cast<std::int32_t>(exits.count * 10'000 / exits.expected + 1)};
  std::vector<Value> args{exits.count + 1, exits.count, more};
  const bool has_chance = exits.unaided_chance.has_value();
  if (has_chance) {
    const double next = negotiate::unaided_chance(grounds, exits.expected, exits.count + 1);
    args.insert(args.end(), {years_of_hundred(next), years_of_hundred(*exits.unaided_chance)});
  }
  blocks.push_back(
      Paragraph{Paragraph::Tone::normal, {said(has_chance ? "one_more" : "one_more.no_chance", std::move(args))}});
}

}  // namespace

void append_possible_targets(Blocks& blocks, const negotiate::Negotiation& negotiation,
                             const negotiate::NegotiatedYear& year, std::size_t result) {
  const negotiate::ResultYear& proposed = year.results[result];
  const negotiate::ProposalGrounds& grounds = negotiation.evidence[result].grounds;
  const auto possible = negotiate::possible_targets(proposed, grounds);
  if (possible.targets.empty()) return;
  ReportTable table;
  table.caption = said_of("table.possible", result, {year_value(year.year), proposed.proposal.exits->expected});
  table.columns = {{said("column.exits_asked"), "exits"},
                   {said("column.least"), "least"},
                   {said("column.most"), "most"},
                   {said("column.chance"), "probability"},
                   {said("column.one_more"), "one_more"},
                   {said("column.beyond"), "beyond"},
                   {said("column.marks"), "marks", Column::Align::left}};
  for (const PossibleTarget& target : possible.targets) table.rows.push_back(row_of(target, proposed, grounds));
  if (result == 0 && &year == &negotiation.years.front()) table.notes.push_back(said("table.possible.note"));
  if (possible.step > 1) table.notes.push_back(said("table.possible.step", {possible.step}));
  blocks.push_back(std::move(table));
  append_one_more(blocks, proposed, grounds);
}

}  // namespace tremplin::report

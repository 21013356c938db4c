#include <cmath>

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
  if (!target.chance_of_one_more) return Absent::not_applicable;
  return to_tenth(100 * (*target.chance_of_one_more - *target.chance), Number::Sign::always);
}

Row row_of(const PossibleTarget& target, const negotiate::ResultYear& year, const negotiate::ProposalGrounds& grounds) {
  Row row{{target.exits, Fraction{base::fraction_of(target.least), 2}, Fraction{base::fraction_of(target.most), 2}},
          target.exits == year.proposal.exits->count ? Row::Kind::marked : Row::Kind::body};
  if (year.supported) {
    const double beyond = static_cast<double>(target.exits) - *year.supported;
    row.cells.insert(row.cells.end(),
                     {chance_cell(target.chance), loss_of(target), to_tenth(beyond, Number::Sign::always)});
  }
  row.cells.emplace_back(named_at(target.exits, year, grounds));
  return row;
}

std::vector<Column> columns_of(const negotiate::ResultYear& year) {
  std::vector<Column> columns{
      {said("column.exits_asked"), "exits"}, {said("column.least"), "least"}, {said("column.most"), "most"}};
  if (year.supported)
    columns.insert(columns.end(), {{said("column.chance"), "probability"},
                                   {said("column.one_more"), "one_more"},
                                   {said("column.beyond"), "beyond"}});
  columns.push_back({said("column.marks"), "marks", Column::Align::left});
  return columns;
}

std::int64_t in_hundred(double chance) { return std::llround(100 * chance); }

// What the columns mean, and which numbers the table leaves out.
std::vector<Message> how_to_read(const negotiate::ResultYear& year) {
  if (!year.supported) return {said("table.possible.named", {negotiate::kMostShownWhole})};
  return {said("table.possible.note"),
          said("table.possible.range",
               {negotiate::kMostShownWhole, in_hundred(negotiate::kHardlyEver), in_hundred(negotiate::kNearlyAlways)})};
}

// The share that one exit more than the proposal asks for, and how often it comes.
void append_one_more(Blocks& blocks, const PossibleTarget& more, const negotiate::ProposedExits& proposed) {
  std::vector<Value> args{more.exits, proposed.count, more.least};
  if (more.chance)
    args.insert(args.end(), {years_of_hundred(*more.chance), years_of_hundred(*proposed.unaided_chance)});
  blocks.push_back(
      Paragraph{Paragraph::Tone::normal, {said(more.chance ? "one_more" : "one_more.no_chance", std::move(args))}});
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
  table.columns = columns_of(proposed);
  for (const PossibleTarget& target : possible.targets) table.rows.push_back(row_of(target, proposed, grounds));
  if (result == 0 && &year == &negotiation.years.front()) table.notes = how_to_read(proposed);
  if (possible.step > 1) table.notes.push_back(said("table.possible.step", {possible.step}));
  blocks.push_back(std::move(table));
  if (possible.one_more) append_one_more(blocks, *possible.one_more, *proposed.proposal.exits);
}

}  // namespace tremplin::report

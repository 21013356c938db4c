#include <algorithm>

#include "report/document/words.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

Value place_value(const std::optional<negotiate::BandPlace>& place) {
  if (!place) return Absent::not_applicable;
  if (*place == negotiate::BandPlace::within) return said("place.within");
  return said(*place == negotiate::BandPlace::below ? "place.below" : "place.above");
}

Row row_of(const negotiate::NegotiatedYear& year, std::size_t result, const negotiate::PartyPosition& position) {
  return {{year_value(year.year), said_of("result", result), party_of(position), position.date, position.share,
           position.exits ? Value(*position.exits) : Value(Absent::not_applicable), place_value(position.place),
           chance_cell(position.unaided_chance)}};
}

ReportTable positions_table(const negotiate::Negotiation& negotiation) {
  ReportTable table;
  table.caption = said("table.positions");
  table.columns = {{said("column.year"), "year", Column::Align::left},
                   {said("column.result"), "indicator", Column::Align::left},
                   {said("column.party"), "party", Column::Align::left},
                   {said("column.date"), "date", Column::Align::left},
                   {said("column.position"), "position"},
                   {said("column.exits"), "exits"},
                   {said("column.place"), "place", Column::Align::left},
                   {said("column.chance"), "probability"}};
  for (const negotiate::NegotiatedYear& year : negotiation.years)
    for (std::size_t result = 0; result < negotiate::kResults; ++result)
      for (const negotiate::PartyPosition& position : year.results[result].positions)
        table.rows.push_back(row_of(year, result, position));
  return table;
}

Message size_of(const negotiate::PartyGap& gap) {
  const Number points{gap.gap.hundredths, 2, Number::Sign::only_minus};
  const Number size{points.value < 0 ? -points.value : points.value, 2, Number::Sign::only_minus};
  if (!gap.gap.exits) return said("gap.points", {size});
  const std::int64_t exits = *gap.gap.exits < 0 ? -*gap.gap.exits : *gap.gap.exits;
  return said("gap.exits", {size, exits});
}

// Why the evidence speaks against a position outside the band; nothing for one within.
void append_objection(std::vector<Message>& sentences, const negotiate::PartyPosition& position,
                      const negotiate::ResultYear& year, const negotiate::ResultEvidence& evidence,
                      std::size_t result) {
  if (!position.place || *position.place == negotiate::BandPlace::within) return;
  const negotiate::ProposalBand& band = *year.proposal.exits->band;
  const bool is_below = *position.place == negotiate::BandPlace::below;
  if (!is_below && band.ambitious == 0)
    sentences.push_back(
        said("gap.above_none", {party_of(position), *position.exits, years_of_hundred(band.beyond_chance)}));
  else
    sentences.push_back(said(is_below ? "gap.below" : "gap.above",
                             {party_of(position), *position.exits, is_below ? band.prudent : band.ambitious,
                              years_of_hundred(is_below ? band.prudent_chance : band.ambitious_chance)}));
  if (evidence.own.is_defined())
    sentences.push_back(said_of("gap.record", result, {evidence.own.count, evidence.own.of, evidence.own}));
  else
    sentences.push_back(said_of("gap.peers", result, {evidence.peers.count, evidence.peers.of, evidence.peers}));
  if (!is_below) sentences.push_back(said("gap.means"));
}

std::vector<Message> closing_of(const negotiate::ResultYear& year, const negotiate::ResultEvidence& evidence,
                                std::size_t result) {
  const negotiate::PartyGap& gap = *year.gap;
  if (gap.closing == negotiate::Closing::agreed) {
    if (gap.structure.share == gap.state.share) return {said("gap.none")};
    return {said("gap.same_exits", {*gap.structure.exits})};
  }
  std::vector<Message> sentences{size_of(gap)};
  if (gap.closing == negotiate::Closing::overlap) {
    const auto [low, high] = std::minmax(*gap.structure.exits, *gap.state.exits);
    sentences.push_back(said("gap.overlap", {low, high, year.proposal.exits->count}));
  } else if (gap.closing == negotiate::Closing::no_band) {
    sentences.push_back(said("gap.no_band"));
  } else {
    append_objection(sentences, gap.structure, year, evidence, result);
    append_objection(sentences, gap.state, year, evidence, result);
  }
  return sentences;
}

}  // namespace

// Bodies under the name that they had on the day.
Value party_of(const negotiate::PartyPosition& position) {
  const std::string& party = position.party;
  if (party == "structure" || party == "state") return said("party." + party);
  return party_name(party, position.date);
}

void append_positions(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{1, said("heading.positions")});
  ReportTable table = positions_table(negotiation);
  if (table.rows.empty()) {
    blocks.push_back(Paragraph{Paragraph::Tone::note, {said("positions.none")}});
    return;
  }
  blocks.push_back(std::move(table));
  for (const negotiate::NegotiatedYear& year : negotiation.years) {
    for (std::size_t result = 0; result < negotiate::kResults; ++result) {
      const negotiate::ResultYear& proposed = year.results[result];
      if (!proposed.gap) continue;
      Paragraph paragraph{Paragraph::Tone::normal, {said_of("gap.title", result, {year_value(year.year)})}};
      for (Message& sentence : closing_of(proposed, negotiation.evidence[result], result))
        paragraph.sentences.push_back(std::move(sentence));
      blocks.push_back(std::move(paragraph));
    }
  }
}

}  // namespace tremplin::report

#include "assess/forecast.h"
#include "base/fractions.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

Row former_row(const negotiate::FormerYear& year, std::size_t result) {
  const Rate rate = year.counts.rate(result);
  const bool is_known = rate.is_defined();
  return {{year.convention->id_text(), year_value(year.year), said_of("result", result), *year.targets[result],
           is_known ? Value(rate.of) : Value(Absent::not_known),
           is_known ? Value(assess::count_needed(*year.targets[result], rate.of)) : Value(Absent::not_applicable),
           is_known ? Value(rate.count) : Value(Absent::not_known), is_known ? Value(rate) : Value(Absent::not_known)}};
}

ReportTable former_table(const negotiate::Negotiation& negotiation) {
  ReportTable table;
  table.caption = said("table.former");
  table.columns = {{said("column.convention"), "convention", Column::Align::left},
                   {said("column.year"), "year", Column::Align::left},
                   {said("column.result"), "indicator", Column::Align::left},
                   {said("column.target"), "target"},
                   {said("column.examined"), "examined"},
                   {said("column.asked"), "target_exits"},
                   {said("column.came"), "count"},
                   {said("column.rate"), "rate"}};
  for (const negotiate::FormerYear& year : negotiation.former_years)
    for (std::size_t result = 0; result < negotiate::kResults; ++result)
      if (year.targets[result]) table.rows.push_back(former_row(year, result));
  return table;
}

bool is_raised(const negotiate::ProposalGrounds& grounds) {
  return negotiate::goal_of(grounds) > negotiate::goal_without_former(grounds);
}

}  // namespace

void append_former(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{2, said("heading.former")});
  if (negotiation.former.empty()) {
    blocks.push_back(Paragraph{Paragraph::Tone::note, {said("former.none")}});
    return;
  }
  if (negotiation.former_years.empty()) {
    blocks.push_back(Paragraph{Paragraph::Tone::note, {said("former.no_target")}});
    return;
  }
  blocks.push_back(former_table(negotiation));
  Paragraph paragraph;
  for (std::size_t result = 0; result < negotiate::kResults; ++result) {
    const negotiate::ProposalGrounds& grounds = negotiation.evidence[result].grounds;
    if (!grounds.previous) continue;
    paragraph.sentences.push_back(said_of("former", result, {*grounds.previous}));
    if (is_raised(grounds))
      paragraph.sentences.push_back(said("former.raised", {Fraction{negotiate::goal_of(grounds), 1}}));
  }
  if (negotiation.former.size() > 1) paragraph.sentences.push_back(said("former.several"));
  blocks.push_back(std::move(paragraph));
}

std::optional<Message> below_former(const negotiate::IndicatorProposal& proposal,
                                    const negotiate::ProposalGrounds& grounds) {
  if (!grounds.previous) return std::nullopt;
  const Share previous = *grounds.previous;
  const auto& exits = proposal.exits;
  const bool is_below =
      exits ? exits->count < assess::count_needed(previous, exits->expected) : proposal.target.share < previous;
  if (!is_below) return std::nullopt;
  const std::optional<double> start = negotiate::starting_point(grounds);
  const double asked = base::fraction_of(previous);
  if (start && *start >= asked) return said("former.below.step", {previous});
  const double goal = negotiate::goal_of(grounds);
  if (start && (proposal.path < goal || *start >= goal))
    return said("former.below.record", {previous, Fraction{*start, 1}});
  return said("former.below.goal", {previous, Fraction{goal, 1}});
}

}  // namespace tremplin::report

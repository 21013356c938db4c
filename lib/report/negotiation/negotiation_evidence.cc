#include "assess/interval.h"
#include "report/document/words.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

using Sentences = std::vector<Message>;

Value range_of(negotiate::YearRange years) { return said("years", {year_value(years.first), year_value(years.last)}); }

ReportTable record_table(const negotiate::Negotiation& negotiation) {
  ReportTable table;
  table.caption = said("table.record");
  table.columns = {{said("column.year"), "year", Column::Align::left},
                   {said("column.source"), "source", Column::Align::left},
                   {said("column.examined"), "examined"},
                   {said("column.durable"), "durable"},
                   {said("column.transition"), "transition"},
                   {said("column.positive"), "positive"},
                   {said("column.dynamic"), "dynamic"}};
  const auto row = [](Value name, Value source, const negotiate::ResultCounts& counts, Row::Kind kind) {
    return Row{{std::move(name), std::move(source), counts.examined, counts.durable, counts.transition, counts.positive,
                counts.dynamic()},
               kind};
  };
  for (const negotiate::OwnYear& year : negotiation.own_years)
    table.rows.push_back(row(year_value(year.year),
                             said(year.source == negotiate::OwnSource::counted ? "source.counted" : "source.baseline"),
                             year.counts, Row::Kind::body));
  table.rows.push_back(row(said("total"), "", negotiation.own, Row::Kind::total));
  return table;
}

Message own_rate(const negotiate::ResultEvidence& evidence, std::size_t result) {
  const auto interval = assess::wilson_interval(evidence.own);
  return said_of("own", result,
                 {evidence.own.count, evidence.own.of, evidence.own, Bounds{interval->low, interval->high}});
}

void append_record(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{2, said("heading.record")});
  if (!negotiation.convention->structure->value.formerly.empty())
    blocks.push_back(
        Paragraph{Paragraph::Tone::note, {{"earlier.formerly", {former_structures(*negotiation.convention)}}}});
  if (negotiation.own_years.empty()) {
    blocks.push_back(Paragraph{Paragraph::Tone::note, {said("own.unknown", {range_of(negotiation.record_years)})}});
    return;
  }
  blocks.push_back(record_table(negotiation));
  Sentences sentences;
  if (negotiation.own.examined == 0) sentences.push_back(said("own.empty"));
  for (std::size_t result = 0; result < negotiate::kResults && negotiation.own.examined > 0; ++result)
    sentences.push_back(own_rate(negotiation.evidence[result], result));
  if (negotiation.last_exit.is_set()) sentences.push_back(said("own.last_exit", {negotiation.last_exit}));
  blocks.push_back(Paragraph{Paragraph::Tone::normal, std::move(sentences)});
}

Message expected_of(const negotiate::ResultEvidence& evidence, std::int64_t peer_count, std::size_t result) {
  const negotiate::Baseline& baseline = *evidence.grounds.baseline;
  const Fraction rate{baseline.rate, 1};
  if (peer_count < negotiate::kFewestPeers) return said_of("baseline.alone", result, {rate, evidence.own.of});
  return said_of("baseline", result, {rate, evidence.own.of, to_tenth(baseline.prior.alpha + baseline.prior.beta)});
}

void append_peers(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{2, said("heading.peers")});
  Sentences sentences;
  if (negotiation.peer_count == 0) sentences.push_back(said("peers.none"));
  for (std::size_t result = 0; result < negotiate::kResults && negotiation.peer_count > 0; ++result) {
    const Rate peers = negotiation.evidence[result].peers;
    sentences.push_back(said_of("peers", result, {negotiation.peer_count, peers.count, peers.of, peers}));
  }
  if (negotiation.peer_count > 0 && negotiation.peer_count < negotiate::kFewestPeers)
    sentences.push_back(said("peers.few"));
  for (std::size_t result = 0; result < negotiate::kResults; ++result) {
    const negotiate::ResultEvidence& evidence = negotiation.evidence[result];
    if (!evidence.grounds.baseline) continue;
    sentences.push_back(expected_of(evidence, negotiation.peer_count, result));
  }
  if (!negotiation.evidence[0].grounds.baseline) sentences.push_back(said("baseline.none"));
  blocks.push_back(Paragraph{Paragraph::Tone::normal, std::move(sentences)});
}

Value share_or_unknown(const model::Opt<Share>& share) {
  return share ? Value(share->value) : Value(Absent::not_known);
}

Message territory_of(int year, const model::YearContext& context) {
  if (!context.unemployment_rate || !context.reference_unemployment_rate)
    return said("territory.part", {year_value(year), share_or_unknown(context.unemployment_rate),
                                   share_or_unknown(context.reference_unemployment_rate)});
  const std::int64_t gap =
      context.unemployment_rate->value.hundredths - context.reference_unemployment_rate->value.hundredths;
  return said("territory",
              {year_value(year), context.unemployment_rate->value, context.reference_unemployment_rate->value,
               to_tenth(static_cast<double>(gap) / 100, Number::Sign::always)});
}

void append_territory(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{2, said("heading.territory")});
  Sentences sentences;
  for (const auto& [year, context] : negotiation.convention->context) {
    if (context.value.unemployment_rate || context.value.reference_unemployment_rate)
      sentences.push_back(territory_of(year, context.value));
    if (context.value.notes)
      sentences.push_back(said("territory.notes", {year_value(year), context.value.notes->value}));
  }
  sentences.push_back(said(sentences.empty() ? "territory.none" : "territory.no_coefficient"));
  blocks.push_back(Paragraph{Paragraph::Tone::normal, std::move(sentences)});
}

// A tenth of a point is enough unless somebody wrote more.
Number points_of(std::int64_t hundredths) {
  if (hundredths % 10 != 0) return {hundredths, 2, Number::Sign::always};
  return {hundredths / 10, 1, Number::Sign::always};
}

Message priority_of(const model::Priority& priority) {
  const std::size_t result =
      priority.indicator->value == model::Indicator::durable ? negotiate::kDurableResult : negotiate::kDynamicResult;
  const Number points = points_of(priority.points->value.hundredths);
  const Value reason = priority.reason ? Value(priority.reason->value) : Value(Absent::not_known);
  if (!priority.decided || !priority.decided->value.authority || !priority.decided->value.date)
    return said_of("priority.undecided", result, {points, reason});
  const model::Decision& decided = priority.decided->value;
  return said_of("priority", result, {points, reason, decided.authority->value, decided.date->value});
}

Message goal_sentence(const negotiate::ProposalGrounds& grounds, std::size_t result) {
  const Number priorities = points_of(grounds.priority_points);
  const Number context{grounds.context_tenths, 1, Number::Sign::always};
  return said_of("goal", result,
                 {Fraction{negotiate::goal_without_former(grounds), 1}, grounds.reference, priorities, context});
}

void append_goal(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{2, said("heading.goal")});
  Sentences sentences{
      said("goal.reference", {negotiation.rules->durable_reference, negotiation.rules->dynamic_reference,
                              std::int64_t{negotiation.rules->horizon_years}})};
  for (const model::Priority& priority : negotiation.convention->priorities)
    if (priority.indicator && priority.points && priority.indicator->value != model::Indicator::transition &&
        priority.indicator->value != model::Indicator::positive)
      sentences.push_back(priority_of(priority));
  if (negotiation.convention->priorities.empty())
    sentences.push_back(said("priority.none", {named_after_of("cdiae", negotiation.convention->days().from)}));
  for (std::size_t result = 0; result < negotiate::kResults; ++result)
    sentences.push_back(goal_sentence(negotiation.evidence[result].grounds, result));
  const int gone = year_of(negotiation.convention->days().from) - negotiation.first_start_year;
  if (gone > 0)
    sentences.push_back(said(gone >= negotiation.rules->horizon_years ? "goal.horizon_over" : "goal.horizon_begun",
                             {year_value(negotiation.first_start_year), std::int64_t{gone}}));
  blocks.push_back(Paragraph{Paragraph::Tone::normal, std::move(sentences)});
}

}  // namespace

void append_evidence(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  blocks.push_back(Heading{1, said("heading.evidence")});
  append_record(blocks, negotiation);
  append_peers(blocks, negotiation);
  append_former(blocks, negotiation);
  append_goal(blocks, negotiation);
  append_territory(blocks, negotiation);
}

}  // namespace tremplin::report

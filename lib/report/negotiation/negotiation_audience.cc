#include <algorithm>

#include "report/disclosure/suppression.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

using Sentences = std::vector<Message>;

Value name_of(const negotiate::AudienceLine& line) {
  return line.label.is_empty() ? Value(line.profile) : Value(line.label);
}

Value rate_or_none(Rate rate) { return rate.is_defined() ? Value(rate) : Value(Absent::not_applicable); }

// Points for each ten people in a hundred who bear the profile more.
Value points_cell(const negotiate::AudienceLine& line, std::size_t result) {
  if (line.standing != negotiate::ProfileStanding::in_model) return Absent::not_applicable;
  return said("coefficient", {to_tenth(10 * line.coefficient[result], Number::Sign::always),
                              to_tenth(19.6 * line.standard_error[result])});
}

ReportTable audience_table(const negotiate::AudienceEvidence& audience, std::int64_t suppress_below) {
  ReportTable table;
  bool has_hidden = false;
  table.caption = said("table.audience");
  table.columns = {{said("column.profile"), "profile", Column::Align::left},
                   {said("column.agreed"), "agreed"},
                   {said("column.of_type"), "of_type"},
                   {said("column.of_own"), "of_own"},
                   {said("column.bearers"), "bearers"},
                   {said("column.durable"), "durable_points"},
                   {said("column.dynamic"), "dynamic_points"}};
  for (const negotiate::AudienceLine& line : audience.lines) {
    has_hidden = has_hidden || line.is_own_secret;
    table.rows.push_back(
        {{name_of(line), line.agreed, rate_or_none(line.of_type),
          line.is_own_secret ? Value(Absent::hidden) : rate_or_none(line.of_own),
          line.of_type.is_defined() ? Value(line.of_type.count) : Value(Absent::not_applicable),
          points_cell(line, negotiate::kDurableResult), points_cell(line, negotiate::kDynamicResult)}});
  }
  table.notes = {said("table.audience.note")};
  if (has_hidden) table.notes.push_back({"hidden.note", {suppress_below}});
  return table;
}

Series names_of(const std::vector<model::Text>& labels) {
  Series series;
  for (const model::Text& label : labels) series.items.emplace_back(label);
  return series;
}

void append_profiles(Sentences& sentences, const negotiate::AudienceEvidence& audience) {
  for (const negotiate::AudienceLine& line : audience.lines) {
    if (line.standing == negotiate::ProfileStanding::not_listed)
      sentences.push_back(said("profile.not_listed", {name_of(line)}));
    if (line.standing == negotiate::ProfileStanding::no_rank)
      sentences.push_back(said("profile.no_rank", {name_of(line)}));
    if (line.standing == negotiate::ProfileStanding::too_few)
      sentences.push_back(said("profile.too_few", {name_of(line), line.of_type.count, line.of_type.of}));
  }
}

// A public is called easier or harder only where chance alone does not explain it.
const char* difficulty_of(const negotiate::ContextEffect& effect) {
  if (!effect.is_clear()) return "effect.unclear";
  return effect.points > 0 ? "effect.easier" : "effect.harder";
}

void append_effect(Sentences& sentences, const std::optional<negotiate::ContextEffect>& effect, const std::string& key,
                   std::size_t result) {
  if (!effect) return;
  const Value points = to_tenth(effect->points, Number::Sign::always);
  const Value low = to_tenth(effect->low, Number::Sign::always);
  const Value high = to_tenth(effect->high, Number::Sign::always);
  const Number used{effect->used_tenths(), 1, Number::Sign::always};
  sentences.push_back(said_of(key, result, {points, low, high, said(difficulty_of(*effect)), used}));
}

// What can be expected today once the public agreed on is reckoned with.
void append_start(Sentences& sentences, const negotiate::ProposalGrounds& grounds, std::size_t result) {
  if (!grounds.baseline || (grounds.context_tenths == 0 && grounds.shift_tenths == 0)) return;
  sentences.push_back(said_of("start", result,
                              {Fraction{*negotiate::starting_point(grounds), 1}, Fraction{grounds.baseline->rate, 1},
                               Number{grounds.shift_tenths, 1, Number::Sign::always},
                               Number{grounds.context_tenths, 1, Number::Sign::always}}));
}

bool has_secret(const negotiate::AudienceEvidence& audience) {
  return std::any_of(audience.lines.begin(), audience.lines.end(), [](const negotiate::AudienceLine& line) {
    return line.standing == negotiate::ProfileStanding::in_model && line.is_own_secret;
  });
}

Message why_no_model(const negotiate::AudienceEvidence& audience) {
  const bool is_small = audience.model_structures < negotiate::ContextData::kFewestStructures ||
                        audience.model_exits < negotiate::ContextData::kFewestExits;
  if (!is_small) return said("audience.nothing", {audience.model_exits});
  return said("audience.few", {audience.model_structures, audience.model_exits});
}

}  // namespace

void append_audience(Blocks& blocks, const negotiate::Negotiation& negotiation) {
  const negotiate::AudienceEvidence& audience = negotiation.audience;
  blocks.push_back(Heading{2, said("heading.audience")});
  if (audience.lines.empty()) {
    blocks.push_back(Paragraph{Paragraph::Tone::note, {said("audience.none")}});
    return;
  }
  blocks.push_back(audience_table(audience, negotiation.rules->suppress_below));
  Sentences sentences;
  if (!audience.is_fitted) {
    sentences.push_back(why_no_model(audience));
    append_profiles(sentences, audience);
  } else {
    sentences.push_back(said("audience.model", {audience.model_exits, audience.model_structures}));
    append_profiles(sentences, audience);
    if (!audience.dropped.empty()) sentences.push_back(said("audience.dropped", {names_of(audience.dropped)}));
    for (std::size_t result = 0; result < negotiate::kResults; ++result)
      append_effect(sentences, audience.against_type[result], "effect.goal", result);
    for (std::size_t result = 0; result < negotiate::kResults; ++result)
      append_effect(sentences, audience.against_past[result], "effect.start", result);
    sentences.push_back(said("audience.drawn"));
    for (std::size_t result = 0; result < negotiate::kResults; ++result)
      append_start(sentences, negotiation.evidence[result].grounds, result);
    if (audience.own_exits == 0) sentences.push_back(said("audience.no_own"));
    if (has_secret(audience)) sentences.push_back(said("audience.own_few"));
  }
  blocks.push_back(Paragraph{Paragraph::Tone::normal, std::move(sentences)});
}

}  // namespace tremplin::report

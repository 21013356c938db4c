#include "report/negotiation/negotiation_document.h"

#include <algorithm>
#include <cmath>

#include "documents/tables.h"
#include "report/figures/followed.h"
#include "report/negotiation/negotiation_parts.h"

namespace tremplin::report {
namespace {

Facts facts_of(const negotiate::Negotiation& negotiation) {
  const model::Convention& convention = *negotiation.convention;
  const DateRange days = convention.days();
  return {{{said("fact.convention"), convention.id_text()},
           {said("fact.structure"),
            said("fact.structure.value", {convention.structure_id(), std::string(documents::word_of(convention.type())),
                                          convention.department()})},
           {said("fact.period"), said("fact.period.value", {days.from, days.to})},
           {said("fact.rules"), negotiation.rules->id}}};
}

Value name_of(const model::Convention& convention) {
  const auto& name = convention.structure->value.name;
  return name ? Value(name->value) : Value(convention.structure_id());
}

Paragraph reading() {
  return {Paragraph::Tone::note, {said("reading.chances"), said("reading.interval"), said("reading.range")}};
}

}  // namespace

Message said(const std::string& key, std::vector<Value> args) { return {"negotiate." + key, std::move(args)}; }

Message said_of(const std::string& key, std::size_t result, std::vector<Value> args) {
  return said(key + (result == negotiate::kDurableResult ? ".durable" : ".dynamic"), std::move(args));
}

Value year_value(int year) { return std::to_string(year); }

Number to_tenth(double value, Number::Sign sign) { return {std::llround(value * 10), 1, sign}; }

Message years_of_hundred(double chance) {
  if (chance > 0.99) return said("years.over");
  if (chance < 0.01) return said("years.under");
  return said("years.of_hundred", {std::int64_t{std::llround(chance * 100)}});
}

Value chance_cell(std::optional<double> chance) {
  if (!chance) return Absent::not_applicable;
  if (*chance > 0.99 && *chance < 1) return Message{"chance.over", {}};
  if (*chance < 0.01 && *chance > 0) return Message{"chance.under", {}};
  return Fraction{*chance, 0};
}

Message chance_sentence(double chance) {
  if (chance >= 0.95) return said("chance.nearly_all");
  if (chance >= 0.05)
    return said("chance.in_ten", {std::int64_t{std::max(1LL, std::min(9LL, std::llround(chance * 10)))}});
  if (chance >= 0.01) return said("chance.in_hundred", {std::int64_t{std::llround(chance * 100)}});
  return said("chance.rare");
}

Document negotiation_document(const negotiate::Negotiation& negotiation) {
  Document document{"negotiate", said("title", {name_of(*negotiation.convention)}), {facts_of(negotiation)}, {}};
  append_proposals(document.blocks, negotiation);
  append_evidence(document.blocks, negotiation);
  append_audience(document.blocks, negotiation);
  append_proposal_figures(document.blocks, negotiation);
  add_blocks(document, former_recommendations(negotiation.former));
  append_positions(document.blocks, negotiation);
  add_blocks(document, operational_positions(*negotiation.convention, {}));
  add_blocks(document, financing_gap(*negotiation.convention));
  document.blocks.push_back(Heading{1, said("heading.reading")});
  document.blocks.push_back(reading());
  document.data = negotiation_table({&negotiation, 1});
  return document;
}

}  // namespace tremplin::report

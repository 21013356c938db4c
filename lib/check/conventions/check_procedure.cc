#include <algorithm>

#include "check/conventions/convention_parts.h"

namespace tremplin::check {
namespace {

// The opinion of the CDIAE comes before the signatures [A7].
void check_opinion(const model::Convention& convention, const model::CdiaeOpinion& opinion,
                   diagnostics::Diagnostics& diagnostics) {
  const bool is_signed = convention.status && stage_of(convention.status->value) >= Stage::signed_;
  if (is_signed && opinion.opinion && opinion.opinion->value == model::Opinion::unfavourable)
    diagnostics.add(Code::opinion_unfavourable, opinion.opinion->place);
  if (!opinion.date) return;
  for (const model::Signature& signature : convention.signatures) {
    if (!signature.date || !signature.party || signature.date->value >= opinion.date->value) continue;
    const bool is_prefect = signature.party->value.text == "prefect";
    diagnostics.add(is_prefect ? Code::opinion_after_prefect : Code::opinion_after_signature, opinion.date->place,
                    {opinion.date->value, signature.party->value.text, signature.date->value},
                    {{signature.date->place, {}}});
  }
}

void check_signatures(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (!convention.period || !convention.period->value.end) return;
  const Date end = convention.period->value.end->value;
  for (const model::Signature& signature : convention.signatures)
    if (signature.date && signature.date->value > end)
      diagnostics.add(Code::signed_after_end, signature.date->place, {signature.date->value, end});
}

void check_order(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  const Located<Date>* before = nullptr;
  for (const model::Position& position : convention.negotiation) {
    if (!position.date) continue;
    if (before != nullptr && position.date->value < before->value)
      diagnostics.add(Code::positions_out_of_order, position.date->place, {position.date->value, before->value},
                      {{before->place, {}}});
    before = &*position.date;
  }
}

}  // namespace

void check_procedure(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (convention.cdiae_opinion) check_opinion(convention, convention.cdiae_opinion->value, diagnostics);
  check_signatures(convention, diagnostics);
  check_order(convention, diagnostics);
}

}  // namespace tremplin::check

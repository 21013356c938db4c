#include "report/changes/change_parts.h"

namespace tremplin::report {

Items decision_items(const model::Convention& convention) {
  Items items;
  if (convention.cdiae_opinion) {
    const model::CdiaeOpinion& opinion = convention.cdiae_opinion->value;
    items.push_back(
        {"opinion" + (opinion.opinion ? std::string(documents::word_of(opinion.opinion->value)) : "") +
             key_of(opinion.date),
         {Message{"change.what.opinion", {}},
          Message{"opinion.on",
                  {opinion.opinion ? Value(word("opinion", opinion.opinion->value)) : Value(Absent::not_known),
                   known(opinion.date)}}}});
  }
  if (convention.funders_conference)
    items.push_back({"conference" + key_of(convention.funders_conference->value.date),
                     {Message{"change.what.conference", {}}, known(convention.funders_conference->value.date)}});
  if (convention.renewal && convention.renewal->value.decision) {
    const model::RenewalDecision& decision = convention.renewal->value.decision->value;
    items.push_back(
        {"renewal" + (decision.kind ? std::string(documents::word_of(decision.kind->value)) : "") +
             key_of(decision.date),
         {Message{"change.what.renewal", {}},
          Message{"opinion.on",
                  {decision.kind ? Value(word("renewal_kind", decision.kind->value)) : Value(Absent::not_known),
                   known(decision.date)}}}});
  }
  return items;
}

Items signature_items(const model::Convention& convention) {
  Items items;
  for (const model::Signature& signature : convention.signatures)
    items.push_back({key_of(signature.party) + key_of(signature.date),
                     {party_name(key_of(signature.party), signature.date ? signature.date->value : Date{}),
                      known(signature.date)}});
  return items;
}

Items amendment_items(const model::Convention& convention) {
  Items items;
  for (const model::Amendment& amendment : convention.amendments)
    items.push_back({key_of(amendment.date) + key_of(amendment.subject) + key_of(amendment.text),
                     {known(amendment.date), amendment_subject(amendment.subject), known(amendment.text)}});
  return items;
}

Items meeting_items(const model::Convention& convention) {
  Items items;
  for (const model::FollowUp& meeting : convention.follow_up) {
    std::string who;
    for (const auto& code : meeting.participants) who += code->text + " ";
    items.push_back(
        {key_of(meeting.date) + (meeting.kind ? std::string(documents::word_of(meeting.kind->value)) : "") +
             key_of(meeting.conclusions) + who,
         {known(meeting.date), meeting.kind ? Value(word("meeting", meeting.kind->value)) : Value(Absent::not_known),
          known(meeting.conclusions)}});
  }
  return items;
}

Items renewal_items(const model::Convention& convention) {
  Items items;
  if (!convention.renewal) return items;
  const model::Renewal& renewal = convention.renewal->value;
  for (const model::Strengthening& item : renewal.strengthening)
    items.push_back({"s" + key_of(item.text), {Message{"renewal.strengthening", {}}, known(item.text)}});
  for (const model::Cause& item : renewal.causes)
    items.push_back({"c" + key_of(item.text), {Message{"renewal.causes", {}}, known(item.text)}});
  for (const model::Solution& item : renewal.solutions)
    items.push_back({"o" + key_of(item.text), {Message{"renewal.solutions", {}}, known(item.text)}});
  for (const model::Recommendation& item : renewal.recommendations)
    items.push_back({"r" + (item.year ? std::to_string(item.year->value.value) : "") + key_of(item.text),
                     {Message{"renewal.recommendations", {}}, known(item.text)}});
  return items;
}

}  // namespace tremplin::report

#include "report/changes/change_parts.h"

namespace tremplin::report {
namespace {

template <class Kind>
Value kind_on(std::string_view group, const model::Opt<Kind>& kind, const model::Opt<Date>& date) {
  return Message{"opinion.on", {kind ? Value(word(group, kind->value)) : Value(Absent::not_known), known(date)}};
}

Value party_on(const model::Opt<model::CodeText>& party, const model::Opt<Date>& date) {
  return party_name(key_of(party), date ? date->value : Date{});
}

}  // namespace

// Each there once, so that what it is tells it from the others.
Items decision_items(const model::Convention& convention) {
  Items items;
  if (convention.cdiae_opinion) {
    const model::CdiaeOpinion& opinion = convention.cdiae_opinion->value;
    const Value name = Message{"convention.cdiae_opinion", {named_after_of("cdiae", convention.days().from)}};
    items.push_back(item_of("opinion", opinion, {name, kind_on("opinion", opinion.opinion, opinion.date)}));
  }
  if (convention.funders_conference) {
    const model::FundersConference& conference = convention.funders_conference->value;
    items.push_back(item_of("conference", conference, {Message{"change.what.conference", {}}, known(conference.date)}));
  }
  if (convention.renewal && convention.renewal->value.decision) {
    const model::RenewalDecision& decision = convention.renewal->value.decision->value;
    items.push_back(
        item_of("renewal", decision,
                {Message{"change.what.renewal", {}}, kind_on("renewal_kind", decision.kind, decision.date)}));
  }
  return items;
}

Items signature_items(const model::Convention& convention) {
  Items items;
  for (const model::Signature& signature : convention.signatures)
    items.push_back(item_of(key_of(signature.party), signature,
                            {party_on(signature.party, signature.date), known(signature.date)}));
  return items;
}

Items amendment_items(const model::Convention& convention) {
  Items items;
  for (const model::Amendment& amendment : convention.amendments)
    items.push_back(item_of(key_of(amendment.date) + "\n" + key_of(amendment.subject), amendment,
                            {known(amendment.date), amendment_subject(amendment.subject), recorded(amendment.text)}));
  return items;
}

Items meeting_items(const model::Convention& convention) {
  Items items;
  for (const model::FollowUp& meeting : convention.follow_up) {
    items.push_back(item_of(key_of(meeting.date), meeting,
                            {known(meeting.date), meeting_kind(meeting), recorded(meeting.conclusions)}));
  }
  return items;
}

Items renewal_items(const model::Convention& convention) {
  Items items;
  if (!convention.renewal) return items;
  const model::Renewal& renewal = convention.renewal->value;
  const auto add = [&items](const auto& list, const char* key) {
    for (const auto& one : list)
      items.push_back(item_of(key + key_of(one.text), one, {Message{key, {}}, known(one.text)}));
  };
  add(renewal.strengthening, "renewal.strengthening");
  add(renewal.causes, "renewal.causes");
  add(renewal.solutions, "renewal.solutions");
  for (const model::Recommendation& one : renewal.recommendations) {
    Value text = known(one.text);
    if (one.year)
      text = Message{"change.renewal.of_year", {year_name(static_cast<int>(one.year->value.value)), std::move(text)}};
    items.push_back(item_of("renewal.recommendations" + key_of(one.text), one,
                            {Message{"renewal.recommendations", {}}, std::move(text)}));
  }
  return items;
}

}  // namespace tremplin::report

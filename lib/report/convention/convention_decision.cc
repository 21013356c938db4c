#include "report/convention/convention_sections.h"
#include "report/figures/followed.h"

namespace tremplin::report {

void add_signatures(Document& page, const model::Convention& convention) {
  add_heading(page, "convention.decision");
  Facts facts;
  if (convention.funders_conference) {
    const model::FundersConference& conference = convention.funders_conference->value;
    const Date day = conference.date ? conference.date->value : Date{};
    facts.items.push_back({{"convention.funders_conference", {}},
                           Message{"on_with", {known(conference.date), party_names(conference.participants, day)}}});
  } else {
    facts.items.push_back({{"convention.funders_conference", {}}, Message{"none.recorded", {}}});
  }
  if (convention.cdiae_opinion) {
    const model::CdiaeOpinion& opinion = convention.cdiae_opinion->value;
    facts.items.push_back(
        {{"convention.cdiae_opinion",
          {named_after_of("cdiae", opinion.date ? opinion.date->value : convention.days().from)}},
         Message{"opinion.on",
                 {opinion.opinion ? Value(word("opinion", opinion.opinion->value)) : Value(Absent::not_known),
                  known(opinion.date)}}});
  } else {
    facts.items.push_back({{"convention.cdiae_opinion", {named_after_of("cdiae", convention.days().from)}},
                           Message{"none.recorded", {}}});
  }
  for (const model::Signature& signature : convention.signatures)
    facts.items.push_back({{"convention.signed_by",
                            {party_name(signature.party ? signature.party->value.text : "",
                                        signature.date ? signature.date->value : Date{})}},
                           known(signature.date)});
  if (convention.signatures.empty())
    facts.items.push_back({{"convention.signatures", {}}, Message{"none.recorded", {}}});
  page.blocks.emplace_back(std::move(facts));
}

void add_positions(Document& page, const model::Convention& convention, Date as_of) {
  ReportTable table;
  table.caption = {"convention.positions.caption", {}};
  table.columns = {text_column("date", "date"), text_column("party", "party"), text_column("year", "year"),
                   number_column("category.durable", "durable"), number_column("category.dynamic", "dynamic")};
  std::int64_t later = 0;
  for (const model::Position& position : convention.negotiation) {
    if (is_after(position.date, as_of)) {
      ++later;
      continue;
    }
    const Date day = position.date ? position.date->value : Date{};
    for (const auto& [year, targets] : position.targets)
      table.rows.push_back({{known(position.date), party_name(position.party ? position.party->value.text : "", day),
                             year_name(year), known(targets->durable), known(targets->dynamic)}});
  }
  std::vector<Block> operational = operational_positions(convention, as_of);
  if (table.rows.empty() && operational.empty() && later == 0) return;
  add_heading(page, "convention.negotiation");
  if (!table.rows.empty()) page.blocks.emplace_back(std::move(table));
  add_blocks(page, std::move(operational));
  if (later > 0) add_note(page, {"left_out.positions", {later, as_of}});
}

void add_amendments(Document& page, const model::Convention& convention, Date as_of) {
  add_heading(page, "convention.amendments");
  Bullets bullets;
  std::int64_t later = 0;
  for (const model::Amendment& amendment : convention.amendments) {
    if (is_after(amendment.date, as_of)) {
      ++later;
      continue;
    }
    bullets.items.emplace_back(Message{
        "convention.amendment", {known(amendment.date), amendment_subject(amendment.subject), known(amendment.text)}});
  }
  if (bullets.items.empty()) add_sentence(page, {"convention.amendments.none", {}});
  page.blocks.emplace_back(std::move(bullets));
  if (later > 0) add_note(page, {"left_out.amendments", {later, as_of}});
}

}  // namespace tremplin::report

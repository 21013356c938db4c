#include "report/convention/convention_sections.h"
#include "report/money/use_of_money.h"

namespace tremplin::report {
namespace {

// Every amount, annexes in force included: the total is that of all other pages.
void add_money(Document& page, const model::Convention& convention) {
  ReportTable table;
  table.caption = {"convention.financial.caption", {}};
  table.columns = {text_column("year", "year"),
                   text_column("funder", "funder"),
                   text_column("instrument", "instrument"),
                   number_column("amount_agreed", "amount"),
                   text_column("role", "role"),
                   text_column("for_objectives", "for")};
  const std::vector<int> years = years_of_money(convention);
  for (const MoneyLine& line : money_lines(convention, years)) {
    table.rows.push_back({{year_name(line.year), party_name(line.funder(), convention.days().from), instrument_of(line),
                           money_value(line.agreed()), role_or_none(line), objectives_or_none(line, convention)}});
  }
  if (table.rows.empty()) return;
  table.rows.push_back({{Message{"total", {}}, "", "", money_value(money_of_years(convention, years).agreed), "", ""},
                        Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

Value commitment_text(const model::Commitment& commitment, const ConventionCase& item) {
  const Value party = party_name(commitment.party ? commitment.party->value.text : "", item.convention->days().from);
  const Value profile =
      commitment.profile ? profile_name(item.rules, commitment.profile->value.text) : Value(Message{"profile.any", {}});
  const Value words = commitment.text ? Value(commitment.text->value) : Value(Message{"commitment.no_text", {}});
  if (commitment.share) return Message{"commitment.share", {party, words, commitment.share->value, profile}};
  if (commitment.people) return Message{"commitment.people", {party, words, commitment.people->value.value, profile}};
  return Message{"commitment.text", {party, words}};
}

}  // namespace

void add_means(Document& page, const model::Convention& convention) {
  add_heading(page, "convention.means");
  const bool none =
      !convention.means || (convention.means->value.financial.empty() && convention.means->value.annexes.empty() &&
                            convention.means->value.other.empty());
  if (none) {
    add_sentence(page, {"convention.means.none", {}});
    return;
  }
  add_money(page, convention);
  if (!convention.means->value.annexes.empty()) page.blocks.emplace_back(annex_table(convention));
  const bool money_only = convention.means->value.other.empty();
  add_sentence(page, {money_only ? "convention.means.money_only" : "convention.means.other", {}});
  page.blocks.emplace_back(other_means(convention));
}

void add_commitments(Document& page, const ConventionCase& item) {
  add_heading(page, "convention.commitments");
  if (item.convention->commitments.empty()) {
    add_sentence(page, {"convention.commitments.none", {}});
    return;
  }
  Bullets bullets;
  for (const model::Commitment& commitment : item.convention->commitments)
    bullets.items.push_back(commitment_text(commitment, item));
  page.blocks.emplace_back(std::move(bullets));
}

}  // namespace tremplin::report

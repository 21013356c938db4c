#include <algorithm>

#include "report/convention/convention_sections.h"

namespace tremplin::report {
namespace {

Value paid_for(const model::FinancialMeans& means, const model::Convention& convention) {
  Series names;
  for (const auto& code : means.objectives) names.items.push_back(objective_label(convention, code->text));
  if (names.items.empty()) return Message{"none.said", {}};
  return names;
}

void add_financial(Document& page, const model::Convention& convention) {
  ReportTable table;
  table.caption = {"convention.financial.caption", {}};
  table.columns = {text_column("year", "year"),
                   text_column("funder", "funder"),
                   text_column("instrument", "instrument"),
                   number_column("amount_agreed", "amount"),
                   text_column("role", "role"),
                   text_column("for_objectives", "for")};
  std::vector<const model::FinancialMeans*> lines;
  for (const model::FinancialMeans& means : convention.means->value.financial) lines.push_back(&means);
  std::stable_sort(lines.begin(), lines.end(), [](const model::FinancialMeans* a, const model::FinancialMeans* b) {
    return (a->year ? a->year->value.value : 0) < (b->year ? b->year->value.value : 0);
  });
  std::int64_t total = 0;
  for (const model::FinancialMeans* means : lines) {
    total += means->amount ? means->amount->value.cents : 0;
    table.rows.push_back(
        {{means->year ? year_name(static_cast<int>(means->year->value.value)) : Value(Absent::not_known),
          party_name(means->funder ? means->funder->value.text : "", convention.days().from), known(means->instrument),
          known(means->amount), means->role ? Value(means->role->value) : Value(Message{"none.said", {}}),
          paid_for(*means, convention)}});
  }
  table.rows.push_back({{Message{"total", {}}, "", "", Money{total}, "", ""}, Row::Kind::total});
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
  if (!convention.means->value.financial.empty()) add_financial(page, convention);
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

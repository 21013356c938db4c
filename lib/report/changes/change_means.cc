#include "report/changes/change_parts.h"

#include <map>

namespace tremplin::report {
namespace {

// One line of money by who, what and when; its amounts are compared.
struct MoneyLine {
  std::vector<Value> name;
  std::optional<Money> amount;
  std::optional<Money> paid;
};

std::map<std::string, MoneyLine> money_lines(const model::Convention& convention) {
  std::map<std::string, MoneyLine> lines;
  if (!convention.means) return lines;
  for (const model::FinancialMeans& means : convention.means->value.financial) {
    const std::string year = means.year ? std::to_string(means.year->value.value) : "";
    const std::string code = key_of(means.funder);
    std::string key = year + "\n" + code + "\n" + key_of(means.instrument);
    while (lines.contains(key)) key += "+";
    lines.emplace(key, MoneyLine{{year, party_name(code, convention.days().from), known(means.instrument)},
                                 value_of(means.amount),
                                 value_of(means.paid)});
  }
  return lines;
}

// An empty line where there is none.
MoneyLine line_of(const std::map<std::string, MoneyLine>& lines, const std::string& key) {
  const auto found = lines.find(key);
  return found == lines.end() ? MoneyLine{} : found->second;
}

}  // namespace

void compare_money(Changes& changes, const model::Convention& before, const model::Convention& after) {
  const auto a = money_lines(before);
  const auto b = money_lines(after);
  std::map<std::string, MoneyLine> all = a;
  all.insert(b.begin(), b.end());
  const auto shown = [](const Money& m) { return Value(m); };
  for (const auto& [key, line] : all) {
    const MoneyLine one = line_of(a, key);
    const MoneyLine other = line_of(b, key);
    compare<Money>(changes, {"money", line.name[1], line.name}, one.amount, other.amount, shown);
    compare<Money>(changes, {"paid", line.name[1], line.name}, one.paid, other.paid, shown);
  }
}

Items other_means_items(const model::Convention& convention) {
  Items items;
  if (!convention.means) return items;
  for (const model::OtherMeans& means : convention.means->value.other)
    items.push_back({key_of(means.provider) + "\n" +
                         (means.kind ? std::string(documents::word_of(means.kind->value)) : "") +
                         key_of(means.description),
                     {party_name(key_of(means.provider), convention.days().from), known(means.description)}});
  return items;
}

Items annex_items(const model::Convention& convention) {
  Items items;
  if (!convention.means) return items;
  for (const model::Annex& annex : convention.means->value.annexes) {
    const std::int64_t total = annex.total ? annex.total->value.cents : 0;
    const std::int64_t fte = annex.fte ? annex.fte->value.hundredths : 0;
    const std::int64_t realised = annex.fte_realised ? annex.fte_realised->value.hundredths : -1;
    items.push_back({value_of(annex.number).value_or("") + "\n" + std::to_string(total) + "/" + std::to_string(fte) +
                         "/" + std::to_string(realised),
                     {known(annex.number), known(annex.fte), known(annex.total)}});
  }
  return items;
}

Items commitment_items(const model::Convention& convention, const rules::RuleSet* rules) {
  Items items;
  for (const model::Commitment& commitment : convention.commitments) {
    const std::string share = commitment.share ? format_share(commitment.share->value) : "";
    const std::string people = commitment.people ? std::to_string(commitment.people->value.value) : "";
    const Value profile =
        commitment.profile ? profile_name(rules, commitment.profile->value.text) : Value(Message{"profile.any", {}});
    const Value quantity = commitment.share    ? Value(commitment.share->value)
                           : commitment.people ? Value(Message{"change.people", {commitment.people->value.value}})
                                               : Value(Message{"none.said", {}});
    items.push_back(
        {key_of(commitment.party) + "\n" + key_of(commitment.profile) + "\n" + share + people + key_of(commitment.text),
         {party_name(key_of(commitment.party), convention.days().from), known(commitment.text), quantity, profile}});
  }
  return items;
}

}  // namespace tremplin::report

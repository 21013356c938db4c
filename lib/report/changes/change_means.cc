#include "report/changes/change_parts.h"

#include <array>
#include <map>

namespace tremplin::report {
namespace {

// One line of money by who, what and when; its amounts are compared.
struct ComparedMoney {
  std::vector<Value> name;
  std::optional<Money> amount;
  std::optional<Money> paid;
  /// All that it says.
  yaml::Node node = {};
};

std::map<std::string, ComparedMoney> compared_money(const model::Convention& convention) {
  std::map<std::string, ComparedMoney> lines;
  if (!convention.means) return lines;
  for (const model::FinancialMeans& means : convention.means->value.financial) {
    const std::string year = means.year ? std::to_string(means.year->value.value) : "";
    const std::string code = key_of(means.funder);
    std::string key = year + "\n" + code + "\n" + key_of(means.instrument);
    while (lines.contains(key)) key += "+";
    lines.emplace(key, ComparedMoney{{year, party_name(code, convention.days().from), known(means.instrument)},
                                     value_of(means.amount),
                                     value_of(means.paid),
                                     documents::node_of(means)});
  }
  return lines;
}

// An empty line where there is none.
ComparedMoney line_of(const std::map<std::string, ComparedMoney>& lines, const std::string& key) {
  const auto found = lines.find(key);
  return found == lines.end() ? ComparedMoney{} : found->second;
}

}  // namespace

void compare_money(Changes& changes, const model::Convention& before, const model::Convention& after) {
  const auto a = compared_money(before);
  const auto b = compared_money(after);
  std::map<std::string, ComparedMoney> all = a;
  all.insert(b.begin(), b.end());
  const auto shown = [](const Money& m) { return Value(m); };
  for (const auto& [key, line] : all) {
    const ComparedMoney one = line_of(a, key);
    const ComparedMoney other = line_of(b, key);
    compare<Money>(changes, {"money", line.name[1], line.name}, one.amount, other.amount, shown);
    compare<Money>(changes, {"paid", line.name[1], line.name}, one.paid, other.paid, shown);
    constexpr std::array<std::string_view, 5> kSaid = {"funder", "instrument", "year", "amount", "paid"};
    compare_leaves(changes, {"money", Message{"change.money.item", line.name}},
                   documents::table_of<model::FinancialMeans>(), one.node, other.node, kSaid);
  }
}

Items other_means_items(const model::Convention& convention) {
  Items items;
  if (!convention.means) return items;
  for (const model::OtherMeans& means : convention.means->value.other)
    items.push_back(item_of(key_of(means.provider) + "\n" + key_of(means.description), means,
                            {party_name(key_of(means.provider), convention.days().from), known(means.description)}));
  return items;
}

Items annex_items(const model::Convention& convention) {
  Items items;
  if (!convention.means) return items;
  for (const model::Annex& annex : convention.means->value.annexes) {
    items.push_back(item_of(value_of(annex.number).value_or(""), annex,
                            {known(annex.number), known(annex.fte), known(annex.total)}));
  }
  return items;
}

Items commitment_items(const model::Convention& convention, const rules::RuleSet* rules) {
  Items items;
  for (const model::Commitment& commitment : convention.commitments) {
    const Value profile =
        commitment.profile ? profile_name(rules, commitment.profile->value.text) : Value(Message{"profile.any", {}});
    const Value quantity = commitment.share    ? Value(commitment.share->value)
                           : commitment.people ? Value(Message{"change.people", {commitment.people->value.value}})
                                               : Value(Message{"none.said", {}});
    items.push_back(item_of(
        key_of(commitment.party) + "\n" + key_of(commitment.profile), commitment,
        {party_name(key_of(commitment.party), convention.days().from), known(commitment.text), quantity, profile}));
  }
  return items;
}

}  // namespace tremplin::report

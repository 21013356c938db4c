#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/changes/change_leaves.h"

namespace tremplin::report {

// What the parts of a comparison share, then the parts themselves: one file for each object changed.

using Changes = std::vector<Change>;

/// A value that may stand in one version, in the other, or in both and not the same.
struct Pair {
  std::string kind;
  Value subject;
  /// What the sentence names before the values.
  std::vector<Value> args;
};

/// One item of a list: what tells it from the others, all that it says, and what its sentences name, one sentence for
/// each set of values.
struct Item {
  std::string identity;
  const documents::Table* table = nullptr;
  yaml::Node node;
  std::vector<std::vector<Value>> args;
};
using Items = std::vector<Item>;

template <class T>
Item item_of(std::string identity, const T& record, std::vector<Value> args) {
  return {std::move(identity), &documents::table_of<T>(), documents::node_of(record), {std::move(args)}};
}

/// The sentence is `change.<kind>.added`, `.removed` or `.<changed>`.
void add_pair(Changes& changes, const Pair& pair, std::optional<Value> before, std::optional<Value> after,
              const char* changed);
/// Items that only one version has, the removed first; of those that both have, each value that is not the same.
void compare_items(Changes& changes, const std::string& kind, const Items& before, const Items& after);

/// The sentence says whether the value was raised or lowered.
template <class T, class Shown>
void compare(Changes& changes, const Pair& pair, const std::optional<T>& before, const std::optional<T>& after,
             Shown shown) {
  if (before == after) return;
  const auto value = [&shown](const std::optional<T>& one) {
    return one ? std::optional<Value>(shown(*one)) : std::nullopt;
  };
  add_pair(changes, pair, value(before), value(after), before < after ? "raised" : "lowered");
}

template <class T>
std::optional<T> value_of(const model::Opt<T>& value) {
  return value ? std::optional(value->value) : std::nullopt;
}

/// None where there are no values, or none of that year.
template <class T>
std::optional<T> at_year(const model::ByYear<T>* values, int year) {
  if (values == nullptr) return std::nullopt;
  const auto found = values->find(year);
  return found == values->end() ? std::nullopt : std::optional(found->second.value);
}

/// What makes two of them the same; empty where there is none.
std::string key_of(const model::Text& text);
std::string key_of(const model::Opt<model::Text>& text);
std::string key_of(const model::Opt<model::CodeText>& code);
std::string key_of(const model::Opt<Date>& date);

void compare_identity(Changes& changes, const model::Convention& before, const model::Convention& after);
void compare_period(Changes& changes, const model::Convention& before, const model::Convention& after);
void compare_request(Changes& changes, const model::Convention& before, const model::Convention& after);
Items project_items(const model::Convention& convention);

/// Values of the structure and of the convention itself of which no other part speaks.
void compare_other_keys(Changes& changes, const model::Convention& before, const model::Convention& after);

void compare_context(Changes& changes, const model::Convention& before, const model::Convention& after);
void compare_audience(Changes& changes, const model::Convention& before, const model::Convention& after,
                      const rules::RuleSet* rules);
Items priority_items(const model::Convention& convention);

void compare_employment(Changes& changes, const model::Convention& before, const model::Convention& after, Date day);
void compare_operational(Changes& changes, const model::Convention& before, const model::Convention& after);
Items position_items(const model::Convention& convention);

void compare_money(Changes& changes, const model::Convention& before, const model::Convention& after);
Items other_means_items(const model::Convention& convention);
Items annex_items(const model::Convention& convention);
Items commitment_items(const model::Convention& convention, const rules::RuleSet* rules);

Items decision_items(const model::Convention& convention);
Items signature_items(const model::Convention& convention);
Items amendment_items(const model::Convention& convention);
Items meeting_items(const model::Convention& convention);
Items renewal_items(const model::Convention& convention);

}  // namespace tremplin::report

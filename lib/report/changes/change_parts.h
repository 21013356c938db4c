#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/changes/change.h"

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

/// The items of a list: what makes one the same as another, and what its sentence names.
using Items = std::vector<std::pair<std::string, std::vector<Value>>>;

/// The sentence is `change.<kind>.added`, `.removed` or `.<changed>`.
void add_pair(Changes& changes, const Pair& pair, std::optional<Value> before, std::optional<Value> after,
              const char* changed);
/// Items that only one version has, the removed first.
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

void compare_context(Changes& changes, const model::Convention& before, const model::Convention& after);
void compare_audience(Changes& changes, const model::Convention& before, const model::Convention& after,
                      const rules::RuleSet* rules);
Items priority_items(const model::Convention& convention);

void compare_employment(Changes& changes, const model::Convention& before, const model::Convention& after);
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

#include "report/changes/change_parts.h"

#include <algorithm>

namespace tremplin::report {
namespace {

using Rest = std::vector<const Item*>;

// Takes out of both what `is_pair` pairs, each item once, in order; `on_pair` hears of each.
template <class IsPair, class OnPair>
void take_pairs(Rest& before, Rest& after, IsPair is_pair, OnPair on_pair) {
  std::erase_if(before, [&](const Item* one) {
    const auto found =
        std::find_if(after.begin(), after.end(), [&](const Item* other) { return is_pair(*one, *other); });
    if (found == after.end()) return false;
    on_pair(*one, **found);
    after.erase(found);
    return true;
  });
}

Rest all_of(const Items& items) {
  Rest rest;
  for (const Item& item : items) rest.push_back(&item);
  return rest;
}

Value subject_of(const std::vector<Value>& args) { return args.empty() ? Value() : args[0]; }

void add_whole_item(Changes& changes, const std::string& kind, const Item& item, const char* how) {
  for (const std::vector<Value>& args : item.args) {
    const Value shown = Message{"change." + kind + ".item", args};
    const bool is_added = std::string_view(how) == "added";
    changes.push_back({kind,
                       subject_of(args),
                       is_added ? Value() : shown,
                       is_added ? shown : Value(),
                       {"change." + kind + "." + how, args}});
  }
}

}  // namespace

void add_pair(Changes& changes, const Pair& pair, std::optional<Value> before, std::optional<Value> after,
              const char* changed) {
  std::vector<Value> args = pair.args;
  if (before) args.push_back(*before);
  if (after) args.push_back(*after);
  const char* how = !before ? "added" : !after ? "removed" : changed;
  changes.push_back({pair.kind,
                     pair.subject,
                     before.value_or(Value()),
                     after.value_or(Value()),
                     {"change." + pair.kind + "." + how, args}});
}

void compare_items(Changes& changes, const std::string& kind, const Items& before, const Items& after) {
  Rest gone = all_of(before);
  Rest added = all_of(after);
  const auto is_whole = [](const Item& a, const Item& b) {
    return a.identity == b.identity && yaml::is_same(a.node, b.node);
  };
  take_pairs(gone, added, is_whole, [](const Item&, const Item&) {});
  const auto is_one = [](const Item& a, const Item& b) { return a.identity == b.identity && a.table == b.table; };
  take_pairs(gone, added, is_one, [&](const Item& one, const Item& other) {
    const Value name = Message{"change." + kind + ".item", one.args.front()};
    compare_leaves(changes, {kind, name}, *one.table, one.node, other.node);
  });
  for (const Item* item : gone) add_whole_item(changes, kind, *item, "removed");
  for (const Item* item : added) add_whole_item(changes, kind, *item, "added");
}

std::string key_of(const model::Text& text) { return text.fr + "\n" + text.en; }
std::string key_of(const model::Opt<model::Text>& text) { return text ? key_of(text->value) : std::string(); }
std::string key_of(const model::Opt<model::CodeText>& code) { return code ? code->value.text : std::string(); }
std::string key_of(const model::Opt<Date>& date) { return date ? format_date(date->value) : std::string(); }

}  // namespace tremplin::report

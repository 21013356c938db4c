#include "report/changes/change_parts.h"

#include <set>

namespace tremplin::report {
namespace {

// What `items` has beyond `others`, each as often as it stands there.
std::vector<std::vector<Value>> only_in(const Items& items, const Items& others) {
  std::multiset<std::string> keys;
  for (const auto& [key, args] : others) keys.insert(key);
  std::vector<std::vector<Value>> only;
  for (const auto& [key, args] : items) {
    const auto found = keys.find(key);
    if (found == keys.end())
      only.push_back(args);
    else
      keys.erase(found);
  }
  return only;
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
  const auto subject = [](const std::vector<Value>& args) { return args.empty() ? Value() : args[0]; };
  for (const auto& args : only_in(before, after))
    changes.push_back({kind,
                       subject(args),
                       Message{"change." + kind + ".item", args},
                       Value(),
                       {"change." + kind + ".removed", args}});
  for (const auto& args : only_in(after, before))
    changes.push_back(
        {kind, subject(args), Value(), Message{"change." + kind + ".item", args}, {"change." + kind + ".added", args}});
}

std::string key_of(const model::Text& text) { return text.fr + "\n" + text.en; }
std::string key_of(const model::Opt<model::Text>& text) { return text ? key_of(text->value) : std::string(); }
std::string key_of(const model::Opt<model::CodeText>& code) { return code ? code->value.text : std::string(); }
std::string key_of(const model::Opt<Date>& date) { return date ? format_date(date->value) : std::string(); }

}  // namespace tremplin::report

#include "report/changes/change_parts.h"

#include <map>
#include <set>

namespace tremplin::report {

void compare_context(Changes& changes, const model::Convention& before, const model::Convention& after) {
  std::set<int> years;
  for (const auto& [year, context] : before.context) years.insert(year);
  for (const auto& [year, context] : after.context) years.insert(year);
  for (const int year : years) {
    const auto of = [year](const model::Convention& convention,
                           model::Opt<Share> model::YearContext::*member) -> std::optional<Share> {
      const auto found = at_year(&convention.context, year);
      return found ? value_of((*found).*member) : std::nullopt;
    };
    const auto share = [](const Share& s) { return Value(s); };
    compare<Share>(changes, {"unemployment", year_name(year), {year_name(year)}},
                   of(before, &model::YearContext::unemployment_rate),
                   of(after, &model::YearContext::unemployment_rate), share);
    compare<Share>(changes, {"reference_unemployment", year_name(year), {year_name(year)}},
                   of(before, &model::YearContext::reference_unemployment_rate),
                   of(after, &model::YearContext::reference_unemployment_rate), share);
    const auto notes = [year](const model::Convention& convention) {
      const auto found = at_year(&convention.context, year);
      return found ? found->notes : model::Opt<model::Text>();
    };
    if (key_of(notes(before)) != key_of(notes(after)))
      changes.push_back({"context_notes",
                         year_name(year),
                         known(notes(before)),
                         known(notes(after)),
                         {"change.context_notes", {year_name(year), known(notes(before)), known(notes(after))}}});
  }
}

void compare_audience(Changes& changes, const model::Convention& before, const model::Convention& after,
                      const rules::RuleSet* rules) {
  const auto shares = [](const model::Convention& convention) {
    std::map<std::string, Share> found;
    for (const model::AudienceShare& share : convention.audience)
      if (share.profile && share.share) found.emplace(share.profile->value.text, share.share->value);
    return found;
  };
  const auto a = shares(before);
  const auto b = shares(after);
  std::set<std::string> codes;
  for (const auto& [code, share] : a) codes.insert(code);
  for (const auto& [code, share] : b) codes.insert(code);
  for (const std::string& code : codes) {
    const auto of = [&code](const std::map<std::string, Share>& map) {
      return map.contains(code) ? std::optional(map.at(code)) : std::nullopt;
    };
    compare<Share>(changes, {"audience", profile_name(rules, code), {profile_name(rules, code)}}, of(a), of(b),
                   [](const Share& s) { return Value(s); });
  }
}

Items priority_items(const model::Convention& convention) {
  Items items;
  const Value of_council = named_after_of("cdiae", convention.days().from);
  for (const model::Priority& priority : convention.priorities) {
    const std::int64_t points = priority.points ? priority.points->value.hundredths : 0;
    const Value indicator =
        priority.indicator ? Value(indicator_phrase(priority.indicator->value)) : Value(Absent::not_known);
    items.push_back(item_of((priority.indicator ? std::string(documents::word_of(priority.indicator->value)) : "") +
                                "\n" + key_of(priority.reason),
                            priority,
                            {indicator, Number{points, 2, Number::Sign::always}, known(priority.reason), of_council}));
  }
  return items;
}

}  // namespace tremplin::report

#include "report/changes/change_parts.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace tremplin::report {
namespace {

std::set<int> target_years(const model::Employment* employment) {
  std::set<int> years;
  if (employment == nullptr) return years;
  for (const auto& [year, targets] : employment->targets) years.insert(year);
  for (const auto& [year, count] : employment->expected_exits) years.insert(year);
  for (const auto& [year, baseline] : employment->baseline) years.insert(year);
  return years;
}

std::optional<Share> share_at(const model::Employment* employment, int year, model::Indicator indicator) {
  if (employment == nullptr) return std::nullopt;
  const auto found = employment->targets.find(year);
  if (found == employment->targets.end()) return std::nullopt;
  const model::Targets& targets = found->second.value;
  const model::Opt<Share>* shares[] = {&targets.durable, &targets.transition, &targets.positive, &targets.dynamic};
  return value_of(*shares[static_cast<std::size_t>(indicator)]);
}

// A target is lowered before its year is over, or it is no target any more. Of a signed convention somebody should know
// the day.
void mark_late(std::span<Change> changes, const model::Convention& convention, int year, Date day) {
  const Date end = model::days_in(convention.days(), year).to;
  const bool is_late = day.is_set() && day > end;
  const bool is_undated = !day.is_set() && !convention.is_draft();
  if (!is_late && !is_undated) return;
  for (Change& change : changes) {
    if (change.sentence.key != "change.target.lowered") continue;
    change.sentence.key = is_late ? "change.target.lowered_late" : "change.target.lowered_undated";
    change.sentence.args.emplace_back(end);
  }
}

void compare_baseline(Changes& changes, int year, const model::Employment* before, const model::Employment* after) {
  const auto of = [year](const model::Employment* employment) -> std::optional<std::vector<std::int64_t>> {
    const auto found = at_year(employment == nullptr ? nullptr : &employment->baseline, year);
    if (!found) return std::nullopt;
    std::vector<std::int64_t> counts;
    for (const model::Opt<model::Count>* count :
         {&found->examined, &found->durable, &found->transition, &found->positive})
      counts.push_back(*count ? (*count)->value.value : -1);
    return counts;
  };
  const auto old_counts = of(before);
  const auto new_counts = of(after);
  if (old_counts == new_counts) return;
  const auto shown = [](const std::optional<std::vector<std::int64_t>>& counts) -> Value {
    if (!counts) return Absent::not_known;
    Series series;
    for (const std::int64_t count : *counts)
      series.items.push_back(count < 0 ? Value(Absent::not_known) : Value(count));
    return series;
  };
  changes.push_back({"baseline",
                     year_name(year),
                     shown(old_counts),
                     shown(new_counts),
                     {"change.baseline", {year_name(year), shown(old_counts), shown(new_counts)}}});
}

const std::vector<model::OperationalObjective>& operational_of(const model::Convention& convention) {
  static const std::vector<model::OperationalObjective> kNone;
  return convention.objectives ? convention.objectives->value.operational : kNone;
}

void compare_figures(Changes& changes, const model::OperationalObjective& before,
                     const model::OperationalObjective& after) {
  const Value name = after.indicator ? Value(after.indicator->value) : Value(key_of(after.id));
  std::set<int> years;
  for (const auto* values : {&before.targets, &after.targets, &before.results, &after.results})
    for (const auto& [year, value] : *values) years.insert(year);
  const auto shown = [](const Decimal& d) { return number(d); };
  for (const int year : years) {
    compare<Decimal>(changes, {"objective_target", name, {name, year_name(year)}}, at_year(&before.targets, year),
                     at_year(&after.targets, year), shown);
    compare<Decimal>(changes, {"objective_result", name, {name, year_name(year)}}, at_year(&before.results, year),
                     at_year(&after.results, year), shown);
  }
}

void compare_objective(Changes& changes, const model::OperationalObjective& before,
                       const model::OperationalObjective& after) {
  compare_figures(changes, before, after);
  const Value name = after.indicator ? Value(after.indicator->value) : Value(key_of(after.id));
  constexpr std::array<std::string_view, 3> kSaid = {"id", "targets", "results"};
  compare_leaves(changes, {"objective", name}, documents::table_of<model::OperationalObjective>(),
                 documents::node_of(before), documents::node_of(after), kSaid);
}

}  // namespace

void compare_employment(Changes& changes, const model::Convention& before, const model::Convention& after, Date day) {
  const model::Employment* a = check::employment_of(before);
  const model::Employment* b = check::employment_of(after);
  std::set<int> years = target_years(a);
  years.merge(target_years(b));
  for (const int year : years) {
    const std::size_t first = changes.size();
    for (const model::Indicator indicator : kIndicators)
      compare<Share>(changes,
                     {"target",
                      Message{"change.year_and", {year_name(year), indicator_phrase(indicator)}},
                      {year_name(year), indicator_phrase(indicator)}},
                     share_at(a, year, indicator), share_at(b, year, indicator),
                     [](const Share& s) { return Value(s); });
    mark_late(std::span(changes).subspan(first), after, year, day);
    const auto expected = [year](const model::Employment* employment) -> std::optional<std::int64_t> {
      const auto found = at_year(employment == nullptr ? nullptr : &employment->expected_exits, year);
      return found ? std::optional(found->value) : std::nullopt;
    };
    compare<std::int64_t>(changes, {"expected_exits", year_name(year), {year_name(year)}}, expected(a), expected(b),
                          [](const std::int64_t& n) { return Value(n); });
    compare_baseline(changes, year, a, b);
  }
  const std::string old_reason = a == nullptr ? std::string() : key_of(a->justification);
  const std::string new_reason = b == nullptr ? std::string() : key_of(b->justification);
  if (old_reason == new_reason) return;
  const Value from = a == nullptr ? Value(Absent::not_known) : known(a->justification);
  const Value to = b == nullptr ? Value(Absent::not_known) : known(b->justification);
  changes.push_back({"justification", "", from, to, {"change.justification", {from, to}}});
}

void compare_operational(Changes& changes, const model::Convention& before, const model::Convention& after) {
  const auto& a = operational_of(before);
  const auto& b = operational_of(after);
  const auto find = [](const std::vector<model::OperationalObjective>& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(),
                        [&id](const model::OperationalObjective& objective) { return key_of(objective.id) == id; });
  };
  const auto name = [](const model::OperationalObjective& objective) {
    return objective.indicator ? Value(objective.indicator->value) : Value(key_of(objective.id));
  };
  for (const model::OperationalObjective& objective : a)
    if (find(b, key_of(objective.id)) == b.end())
      changes.push_back(
          {"objective", name(objective), name(objective), Value(), {"change.objective.removed", {name(objective)}}});
  for (const model::OperationalObjective& objective : b) {
    const auto found = find(a, key_of(objective.id));
    if (found != a.end()) {
      compare_objective(changes, *found, objective);
      continue;
    }
    changes.push_back(
        {"objective", name(objective), Value(), name(objective), {"change.objective.added", {name(objective)}}});
    compare_figures(changes, {}, objective);
  }
}

Items position_items(const model::Convention& convention) {
  Items items;
  for (const model::Position& position : convention.negotiation) {
    const Value party = party_name(key_of(position.party), position.date ? position.date->value : Date{});
    Item item{key_of(position.date) + "\n" + key_of(position.party),
              &documents::table_of<model::Position>(),
              documents::node_of(position),
              {}};
    for (const auto& [year, targets] : position.targets)
      item.args.push_back(
          {known(position.date), party, year_name(year), known(targets->durable), known(targets->dynamic)});
    if (item.args.empty())
      item.args.push_back(
          {known(position.date), party, Message{"none.said", {}}, Absent::not_known, Absent::not_known});
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace tremplin::report

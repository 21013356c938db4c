#include "report/figures/other_tiles.h"

#include <algorithm>
#include <span>

#include "report/money/use_of_money.h"

namespace tremplin::report {
namespace {

using Objectives = std::vector<const model::OperationalObjective*>;

// More would push the next step off the first screen.
constexpr std::size_t kMostOfTheirOwn = 2;

Objectives objectives_in(const model::Convention& convention, int year) {
  Objectives found;
  if (!convention.objectives) return found;
  for (const model::OperationalObjective& objective : convention.objectives->value.operational)
    if (objective.targets.contains(year) || objective.results.contains(year)) found.push_back(&objective);
  return found;
}

Value figure_of(const model::ByYear<Decimal>& values, int year, const model::OperationalObjective& objective) {
  const auto found = values.find(year);
  if (found == values.end()) return Absent::not_known;
  if (!objective.unit) return number(found->second.value);
  return Message{"tile.figure", {number(found->second.value), known(objective.unit)}};
}

// Met where all that can be judged are.
std::optional<bool> reach_all(std::span<const model::OperationalObjective* const> objectives, int year) {
  std::optional<bool> all;
  for (const model::OperationalObjective* objective : objectives)
    if (const auto one = reaches_target(*objective, year)) all = all.value_or(true) && *one;
  return all;
}

void add_years(Tile& tile, std::span<const model::OperationalObjective* const> objectives,
               const std::vector<int>& years) {
  for (const int year : years) tile.years.push_back({std::to_string(year), reached_word(reach_all(objectives, year))});
}

Tile tile_of_one(const model::OperationalObjective& objective, int year) {
  Tile tile;
  tile.name = {
      "tile.name",
      {objective.indicator ? Value(objective.indicator->value) : Value(objective.id->value.text), year_name(year)}};
  tile.verdict = reached_word(reaches_target(objective, year));
  const Value result = figure_of(objective.results, year, objective);
  const Value target = figure_of(objective.targets, year, objective);
  tile.exits = {objective.targets.contains(year) ? "tile.result" : "tile.result.no_target", {result, target}};
  return tile;
}

Tile tile_of_all(const Objectives& objectives, int year) {
  Tile tile;
  tile.name = {"tile.name", {Message{"operational.heading", {}}, year_name(year)}};
  tile.verdict = reached_word(reach_all(objectives, year));
  std::int64_t met = 0;
  std::int64_t judged = 0;
  for (const model::OperationalObjective* objective : objectives)
    if (const auto one = reaches_target(*objective, year)) {
      ++judged;
      if (*one) ++met;
    }
  tile.exits = {judged == 0 ? "tile.others.not_known" : "tile.others", {met, judged}};
  return tile;
}

}  // namespace

std::vector<Tile> other_tiles(const ConventionCase& item, const ReportInput& input, int year,
                              const std::vector<int>& years) {
  std::vector<Tile> tiles;
  const Objectives objectives = objectives_in(*item.convention, year);
  if (objectives.empty() || year_state(item, input, year) != YearState::finished) return tiles;
  if (objectives.size() > kMostOfTheirOwn) {
    add_years(tiles.emplace_back(tile_of_all(objectives, year)), objectives, years);
  } else {
    for (const model::OperationalObjective* objective : objectives)
      add_years(tiles.emplace_back(tile_of_one(*objective, year)), {&objective, 1}, years);
  }
  for (Tile& tile : tiles) tile.details = "operational.heading";
  return tiles;
}

}  // namespace tremplin::report

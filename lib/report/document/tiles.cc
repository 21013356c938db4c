#include "report/document/tiles.h"

#include "assess/interval.h"
#include "report/document/words.h"
#include "report/figures/other_tiles.h"
#include "report/figures/running_year.h"

namespace tremplin::report {
namespace {

Coded sign_of(const JudgedYear& judged) {
  const Value verdict = verdict_of(judged);
  if (const auto* coded = std::get_if<Coded>(&verdict.data)) return *coded;
  if (judged.state == YearState::not_begun) return {"not-begun", {"verdict.not-begun", {}}};
  return verdict_word(assess::Verdict::not_assessed);
}

Message finished_exits(const JudgedYear& judged) {
  const std::int64_t short_by = judged.needed - judged.rate.count;
  if (!judged.target) return {"tile.no_target", {judged.rate.count, judged.rate.of}};
  if (short_by > 0) return {"tile.missing", {judged.rate.count, judged.rate.of, short_by}};
  return {"tile.reached", {judged.rate.count, judged.rate.of, judged.needed}};
}

// Nothing read is not nought: what is still needed is said without a count of what came.
Message unread_exits(const RunningIndicator& running) {
  if (!running.forecast) return {"tile.not_known", {}};
  return {"tile.still_unread", {running.forecast->still_needed, running.forecast->still_expected}};
}

Message running_exits(const RunningIndicator& running) {
  const Rate rate = running.judged.rate;
  if (!running.judged.is_known) return unread_exits(running);
  if (!running.forecast) return {"tile.so_far", {rate.count, rate.of}};
  const assess::Forecast& forecast = *running.forecast;
  if (forecast.still_needed == 0) return {"tile.secured", {rate.count, rate.of}};
  return {"tile.still", {rate.count, rate.of, forecast.still_needed, forecast.still_expected}};
}

Message exits_of(const ConventionCase& item, const ReportInput& input, const JudgedYear& judged) {
  if (judged.state == YearState::not_begun) return {"tile.not_begun", {}};
  if (judged.state == YearState::running)
    return running_exits(assess_running(item, input, judged.indicator, judged.year));
  if (!judged.rate.is_defined()) return {judged.is_known ? "tile.none_examined" : "tile.not_known", {}};
  return finished_exits(judged);
}

Tile tile_of(const ConventionCase& item, const ReportInput& input, model::Indicator indicator, int year) {
  const JudgedYear judged = judge_on_day(item, input, indicator, year);
  Tile tile;
  tile.name = {"tile.name", {indicator_word(indicator), year_name(year)}};
  tile.verdict = sign_of(judged);
  tile.exits = exits_of(item, input, judged);
  if (judged.rate.is_defined()) tile.rate = judged.rate;
  if (const auto interval = assess::wilson_interval(judged.rate)) tile.interval = Bounds{interval->low, interval->high};
  tile.target = judged.target;
  tile.reference = reference_of(item.rules, indicator);
  return tile;
}

}  // namespace

Tiles tiles_of(const ConventionCase& item, const ReportInput& input, int year, const std::vector<int>& years,
               std::string details) {
  Tiles tiles{{}, std::move(details)};
  for (const model::Indicator indicator : kMainIndicators) {
    Tile tile = tile_of(item, input, indicator, year);
    for (const int one : years)
      tile.years.push_back({std::to_string(one), sign_of(judge_on_day(item, input, indicator, one))});
    tiles.items.push_back(std::move(tile));
  }
  for (Tile& tile : other_tiles(item, input, year, years)) tiles.items.push_back(std::move(tile));
  return tiles;
}

int year_in_front(const ConventionCase& item, const ReportInput& input, const std::vector<int>& years) {
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (year_state(item, input, *year) == YearState::finished) return *year;
  return years.back();
}

void add_first_tiles(Document& page, const ConventionCase& item, const ReportInput& input,
                     const std::vector<int>& years, std::string details) {
  if (counts_of_years(item, input, years).exits == 0) return;
  page.blocks.emplace_back(tiles_of(item, input, year_in_front(item, input, years), years, std::move(details)));
}

}  // namespace tremplin::report

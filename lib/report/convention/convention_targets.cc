#include <map>

#include "assess/forecast.h"
#include "report/convention/convention_sections.h"

namespace tremplin::report {
namespace {

// Earlier results as the convention records them, then the targets.
TrajectoryChart target_chart(const ConventionCase& item, model::Indicator indicator) {
  const model::Convention& convention = *item.convention;
  TrajectoryChart chart{{"convention.chart", {indicator_word(indicator)}}, reference_of(item.rules, indicator), {}};
  std::map<int, TrajectoryPoint> points;
  if (const model::Employment* employment = check::employment_of(convention))
    for (const auto& [year, baseline] : employment->baseline) {
      TrajectoryPoint point{year, baseline_rate(*baseline, indicator), std::nullopt, std::nullopt,
                            TrajectoryPoint::Source::baseline};
      if (point.rate && point.rate->is_defined()) points.emplace(year, point);
    }
  for (const int year : calendar_years_of(convention)) {
    TrajectoryPoint& point = points[year];
    point.year = year;
    point.target = target_of(convention, year, indicator);
  }
  for (const auto& [year, point] : points) chart.points.push_back(point);
  return chart;
}

Value share_or_none(std::optional<Share> share) {
  if (!share) return Absent::not_known;
  return *share;
}

Row target_row(const model::Convention& convention, int year) {
  const auto expected = expected_exits(convention, year);
  Row row;
  row.cells = {year_name(year), expected ? Value(*expected) : Value(Absent::not_known)};
  for (const model::Indicator indicator : kIndicators) {
    const auto target = target_of(convention, year, indicator);
    const bool whole = indicator == model::Indicator::durable || indicator == model::Indicator::dynamic;
    row.cells.push_back(share_or_none(target));
    if (!whole) continue;
    if (target && expected && *expected > 0)
      row.cells.push_back(assess::count_needed(*target, *expected));
    else
      row.cells.push_back(Absent::not_known);
  }
  return row;
}

}  // namespace

void add_targets(Document& page, const ConventionCase& item) {
  const model::Convention& convention = *item.convention;
  add_heading(page, "convention.targets");
  ReportTable table;
  table.caption = {"convention.targets.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("expected_exits", "expected_exits"),
                   number_column("category.durable", "durable"),
                   number_column("in_exits", "durable_exits"),
                   number_column("category.transition", "transition"),
                   number_column("category.positive", "positive"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("in_exits", "dynamic_exits")};
  for (const int year : calendar_years_of(convention)) table.rows.push_back(target_row(convention, year));
  if (item.rules != nullptr)
    table.notes.push_back({"convention.targets.reference",
                           {item.rules->durable_reference, item.rules->dynamic_reference,
                            static_cast<std::int64_t>(item.rules->horizon_years)}});
  page.blocks.emplace_back(std::move(table));
  const model::Employment* employment = check::employment_of(convention);
  if (employment != nullptr && employment->justification)
    add_sentence(page, {"convention.justification", {employment->justification->value}});
  page.blocks.emplace_back(Chart{target_chart(item, model::Indicator::durable)});
  page.blocks.emplace_back(Chart{target_chart(item, model::Indicator::dynamic)});
}

void add_baseline(Document& page, const model::Convention& convention) {
  const model::Employment* employment = check::employment_of(convention);
  if (employment == nullptr || employment->baseline.empty()) return;
  ReportTable table;
  table.caption = {"convention.baseline.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("examined_exits", "examined"),
                   number_column("category.durable", "durable"),
                   number_column("category.transition", "transition"),
                   number_column("category.positive", "positive"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("durable_rate", "durable_rate"),
                   number_column("dynamic_rate", "dynamic_rate")};
  for (const auto& [year, found] : employment->baseline) {
    const model::BaselineYear& baseline = found.value;
    const auto durable = baseline_rate(baseline, model::Indicator::durable);
    const auto dynamic = baseline_rate(baseline, model::Indicator::dynamic);
    table.rows.push_back(
        {{year_name(year), known(baseline.examined), known(baseline.durable), known(baseline.transition),
          known(baseline.positive), dynamic ? Value(dynamic->count) : Value(Absent::not_known),
          durable ? Value(*durable) : Value(Absent::not_known), dynamic ? Value(*dynamic) : Value(Absent::not_known)}});
  }
  page.blocks.emplace_back(std::move(table));
}

}  // namespace tremplin::report

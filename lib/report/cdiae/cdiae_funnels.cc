#include <algorithm>
#include <map>
#include <set>

#include "assess/funnel.h"
#include "base/fractions.h"
#include "report/cdiae/cdiae_glance.h"

namespace tremplin::report {
namespace {

// A point of the funnel: a structure, its conventions of one type together.
struct Point {
  std::string name;
  Value shown;
  model::Counts counts;
  /// A convention of it is hidden, and would be the point less the others.
  bool is_hidden = false;
};

// The points of one type and year, by name of structure.
std::vector<Point> points_of(const std::vector<Glance>& glances, model::StructureType type, int year) {
  std::vector<Point> points;
  std::map<std::string, std::size_t> places;
  for (const Glance& glance : glances) {
    if (glance.item->convention->type() != type) continue;
    for (const GlanceYear& one : glance.years) {
      if (one.year != year || one.counts.examined() == 0) continue;
      const auto [place, is_new] = places.try_emplace(glance.item->convention->structure_id(), points.size());
      if (is_new) points.push_back({name_of(glance), structure_name(*glance.item->convention), {}});
      Point& point = points[place->second];
      point.counts += one.counts;
      point.is_hidden = point.is_hidden || one.is_hidden;
    }
  }
  std::erase_if(points, [](const Point& point) { return point.is_hidden; });
  return points;
}

Rate rate_at(const Point& point, std::size_t i) { return rate_of(point.counts, kMainIndicators[i]); }

FunnelChart::Limits chart_limits(std::int64_t of, double rate, const assess::Funnel& funnel) {
  const assess::FunnelLimits near = assess::funnel_limits(of, rate, assess::kTail95);
  const assess::FunnelLimits far = assess::funnel_limits(of, rate, assess::kTail998);
  FunnelChart::Limits limits{of, near.low, near.high, far.low, far.high, {}, {}};
  if (!funnel.is_widened()) return limits;
  const assess::WideLimits wide_near = assess::widened_limits(of, rate, assess::kTail95, funnel.dispersion);
  const assess::WideLimits wide_far = assess::widened_limits(of, rate, assess::kTail998, funnel.dispersion);
  limits.widened95 = Bounds{wide_near.low, wide_near.high};
  limits.widened998 = Bounds{wide_far.low, wide_far.high};
  return limits;
}

FunnelChart funnel_chart(const std::vector<Point>& points, std::size_t i, const Message& title,
                         const assess::Funnel& funnel) {
  FunnelChart chart{title, funnel.pooled, {}, {}};
  const double rate = base::fraction_of(funnel.pooled);
  std::int64_t largest = 1;
  for (std::size_t at = 0; at < points.size(); ++at) {
    largest = std::max(largest, points[at].counts.examined());
    chart.points.push_back(
        {points[at].name, rate_at(points[at], i), funnel.positions[at] != assess::FunnelPosition::inside});
  }
  constexpr std::int64_t kSteps = 60;
  const std::int64_t step = std::max<std::int64_t>(1, largest / kSteps);
  for (std::int64_t of = step; of < largest; of += step) chart.limits.push_back(chart_limits(of, rate, funnel));
  // As far as the largest structure, whatever the steps.
  chart.limits.push_back(chart_limits(largest, rate, funnel));
  return chart;
}

constexpr const char* kPositions[] = {"funnel.inside", "funnel.below_95", "funnel.below_998", "funnel.above_95",
                                      "funnel.above_998"};

void add_outside(Document& page, const std::vector<Point>& points, std::size_t i, const assess::Funnel& funnel) {
  Bullets bullets;
  for (std::size_t at = 0; at < points.size(); ++at) {
    if (funnel.positions[at] == assess::FunnelPosition::inside) continue;
    const Rate rate = rate_at(points[at], i);
    bullets.items.emplace_back(Message{"funnel.outside",
                                       {points[at].shown, rate.count, rate.of, rate,
                                        Message{kPositions[static_cast<std::size_t>(funnel.positions[at])], {}}}});
  }
  page.blocks.emplace_back(std::move(bullets));
}

// Of few structures less than one lies outside by chance: hundredths say how much less.
Value by_chance(const assess::Funnel& funnel, double tail) {
  return Number{static_cast<std::int64_t>(assess::expected_outside(funnel.points, tail) * 100 + 0.5), 2};
}

Message counts_sentence(const Message& name, const Value& type, const assess::Funnel& funnel) {
  return {"cdiae.funnel.counts",
          {type, name, funnel.pooled.count, funnel.pooled.of, funnel.pooled, funnel.outside_95, funnel.points,
           by_chance(funnel, assess::kTail95), funnel.outside_998, by_chance(funnel, assess::kTail998)}};
}

Value tenths(double value) { return Number{static_cast<std::int64_t>(value * 10 + 0.5), 1}; }

void add_funnels_of_type(Document& page, const std::vector<Point>& points, model::StructureType type, int year) {
  const Value name = std::string(documents::word_of(type));
  if (points.size() < 2) {
    add_sentence(page, {"cdiae.funnel.alone", {name}});
    return;
  }
  std::vector<Chart> charts;
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
    std::vector<Rate> rates;
    for (const Point& point : points) rates.push_back(rate_at(point, i));
    const assess::Funnel funnel = assess::assess_funnel(rates);
    const Message indicator = indicator_phrase(kMainIndicators[i]);
    add_sentence(page, counts_sentence(indicator, name, funnel));
    if (funnel.is_widened()) add_sentence(page, {"cdiae.funnel.widened", {name, indicator, tenths(funnel.dispersion)}});
    add_outside(page, points, i, funnel);
    charts.push_back({funnel_chart(points, i, {"cdiae.funnel.chart", {indicator, name, year_name(year)}}, funnel)});
  }
  for (Chart& chart : charts) page.blocks.emplace_back(std::move(chart));
}

}  // namespace

void add_funnels(Document& page, const ReportInput& input, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.funnel");
  const auto year = year_compared(input);
  if (!year) {
    add_sentence(page, {"cdiae.funnel.no_day", {}});
    return;
  }
  std::set<model::StructureType> types;
  for (const Glance& glance : glances)
    for (const GlanceYear& one : glance.years)
      if (one.year == *year) types.insert(glance.item->convention->type());
  if (types.empty()) {
    add_sentence(page, {"cdiae.funnel.no_year", {year_name(*year)}});
    return;
  }
  add_sentence(page, {"cdiae.funnel.about", {year_name(*year)}});
  for (const model::StructureType type : types) add_funnels_of_type(page, points_of(glances, type, *year), type, *year);
}

}  // namespace tremplin::report

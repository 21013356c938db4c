#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/fractions.h"
#include "render/html/svg_drawing.h"
#include "render/text/numbers_text.h"

namespace tremplin::render {
namespace {

using namespace area;

PercentAxis axis_up_to(double most) { return {std::clamp(std::ceil(most * 5 - 1e-9) / 5, 0.2, 1.0)}; }

PercentAxis axis_of(const report::TrajectoryChart& chart) {
  double most = chart.reference ? base::fraction_of(*chart.reference) : 0;
  for (const report::TrajectoryPoint& point : chart.points) {
    if (point.rate) most = std::max(most, base::fraction_of(*point.rate));
    if (point.interval) most = std::max(most, point.interval->high);
    if (point.target) most = std::max(most, base::fraction_of(*point.target));
  }
  return axis_up_to(most);
}

std::string point_title(const Drawing& drawing, const report::TrajectoryPoint& point) {
  const std::string year = fmt::format("{}", point.year);
  if (!point.interval) return drawing.word("chart.point", {year, point.rate->count, point.rate->of, *point.rate});
  return drawing.word("chart.point.interval",
                      {year, point.rate->count, point.rate->of, *point.rate,
                       interval_text(point.interval->low, point.interval->high, drawing.language())});
}

void draw_result(Drawing& drawing, const PercentAxis& axis, double x, const report::TrajectoryPoint& point) {
  if (!point.rate || !point.rate->is_defined()) return;
  if (point.interval) drawing.line(x, axis.y(point.interval->low), x, axis.y(point.interval->high), "bounds");
  const bool own = point.source == report::TrajectoryPoint::Source::record;
  drawing.point(x, axis.y(base::fraction_of(*point.rate)), 5, own ? "point" : "point hollow",
                point_title(drawing, point));
}

void draw_targets(Drawing& drawing, const PercentAxis& axis, const report::TrajectoryChart& chart) {
  std::vector<std::pair<double, double>> line;
  for (std::size_t i = 0; i < chart.points.size(); ++i)
    if (const auto& target = chart.points[i].target)
      line.emplace_back(middle_of(i, chart.points.size()), axis.y(base::fraction_of(*target)));
  drawing.curve("target", line);
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const report::TrajectoryPoint& point = chart.points[i];
    if (!point.target) continue;
    const double x = middle_of(i, chart.points.size());
    drawing.diamond(x, axis.y(base::fraction_of(*point.target)),
                    drawing.word("chart.target", {fmt::format("{}", point.year), *point.target}));
  }
}

bool has_earlier(const report::TrajectoryChart& chart) {
  return std::any_of(chart.points.begin(), chart.points.end(), [](const report::TrajectoryPoint& point) {
    return point.rate && point.rate->is_defined() && point.source == report::TrajectoryPoint::Source::baseline;
  });
}

void draw_legend(Drawing& drawing, const report::TrajectoryChart& chart, double y) {
  double x = kLeft;
  const bool bounds = std::any_of(chart.points.begin(), chart.points.end(),
                                  [](const report::TrajectoryPoint& point) { return point.interval.has_value(); });
  const std::string result = drawing.word(bounds ? "chart.legend.result" : "chart.legend.result_alone");
  drawing.point(x + 5, y - 4, 5, "point", result);
  drawing.text(x + 16, y, "small", result);
  if (has_earlier(chart)) {
    drawing.point(x + 5, y + 14, 5, "point hollow", drawing.word("chart.legend.earlier"));
    drawing.text(x + 16, y + 18, "small", drawing.word("chart.legend.earlier"));
  }
  x += 185;
  drawing.diamond(x + 5, y - 4, drawing.word("chart.legend.target"));
  drawing.text(x + 16, y, "small", drawing.word("chart.legend.target"));
  if (!chart.reference) return;
  x += 75;
  drawing.line(x, y - 4, x + 20, y - 4, "reference");
  drawing.text(x + 26, y, "small", drawing.word("chart.legend.reference", {*chart.reference}));
}

}  // namespace

void draw(Drawing& drawing, const report::TrajectoryChart& chart) {
  drawing.begin(has_earlier(chart) ? 296 : 278, chart.title, "chart.trajectory.about");
  const PercentAxis axis = axis_of(chart);
  axis.draw(drawing);
  if (chart.reference) {
    const double at = axis.y(base::fraction_of(*chart.reference));
    drawing.line(kLeft, at, kRight, at, "reference");
  }
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const report::TrajectoryPoint& point = chart.points[i];
    const double x = middle_of(i, chart.points.size());
    draw_result(drawing, axis, x, point);
    drawing.text(x, kBottom + 16, "mid", fmt::format("{}", point.year));
    if (point.rate) drawing.text(x, kBottom + 31, "small mid", fmt::format("{}/{}", point.rate->count, point.rate->of));
  }
  draw_targets(drawing, axis, chart);
  draw_legend(drawing, chart, 270);
  drawing.end();
}

}  // namespace tremplin::render

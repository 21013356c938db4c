#include <algorithm>
#include <cmath>

#include "base/fractions.h"
#include "render/html/svg_drawing.h"
#include "render/text/numbers_text.h"

namespace tremplin::render {
namespace {

using namespace area;

void draw_limits(Drawing& drawing, const report::FunnelChart& chart, const PercentAxis& axis, double most) {
  using Member = std::int64_t report::FunnelChart::Limits::*;
  const auto curve = [&](Member member, std::string_view css) {
    std::vector<std::pair<double, double>> points;
    for (const report::FunnelChart::Limits& limits : chart.limits)
      points.emplace_back(kLeft + (kRight - kLeft) * static_cast<double>(limits.of) / most,
                          axis.y(static_cast<double>(limits.*member) / static_cast<double>(limits.of)));
    drawing.curve(css, points);
  };
  curve(&report::FunnelChart::Limits::low95, "limit");
  curve(&report::FunnelChart::Limits::high95, "limit");
  curve(&report::FunnelChart::Limits::low998, "limit-far");
  curve(&report::FunnelChart::Limits::high998, "limit-far");
}

using Widened = std::optional<report::Bounds> report::FunnelChart::Limits::*;

void draw_widened(Drawing& drawing, const report::FunnelChart& chart, const PercentAxis& axis, double most,
                  Widened member, std::string_view css) {
  for (const auto end : {&report::Bounds::low, &report::Bounds::high}) {
    std::vector<std::pair<double, double>> points;
    for (const report::FunnelChart::Limits& limits : chart.limits)
      if (limits.*member)
        points.emplace_back(kLeft + (kRight - kLeft) * static_cast<double>(limits.of) / most,
                            axis.y((*(limits.*member)).*end));
    if (!points.empty()) drawing.curve(css, points);
  }
}

}  // namespace

void draw(Drawing& drawing, const report::FunnelChart& chart) {
  drawing.begin(278, chart.title, "chart.funnel.about");
  std::int64_t largest = 1;
  for (const report::FunnelChart::Point& point : chart.points) largest = std::max(largest, point.rate.of);
  const double step = step_for(static_cast<double>(largest));
  const double most = std::ceil(static_cast<double>(largest) / step) * step;
  const PercentAxis axis{1};
  axis.draw(drawing);
  for (double at = 0; at <= most + 0.5; at += step) {
    const double x = kLeft + (kRight - kLeft) * at / most;
    drawing.text(x, kBottom + 16, "small mid", count_text(std::llround(at), drawing.language()));
  }
  drawing.text((kLeft + kRight) / 2, kBottom + 32, "small mid", drawing.word("chart.funnel.axis"));
  draw_limits(drawing, chart, axis, most);
  draw_widened(drawing, chart, axis, most, &report::FunnelChart::Limits::widened95, "limit");
  draw_widened(drawing, chart, axis, most, &report::FunnelChart::Limits::widened998, "limit-far");
  const double middle = axis.y(base::fraction_of(chart.pooled));
  drawing.line(kLeft, middle, kRight, middle, "reference");
  for (const report::FunnelChart::Point& point : chart.points)
    drawing.point(kLeft + (kRight - kLeft) * static_cast<double>(point.rate.of) / most,
                  axis.y(base::fraction_of(point.rate)), 3.5, "point hollow",
                  drawing.word("chart.point", {point.name, point.rate.count, point.rate.of, point.rate}));
  drawing.line(kLeft, 264, kLeft + 20, 264, "limit");
  drawing.text(kLeft + 26, 268, "small", drawing.word("chart.funnel.near"));
  drawing.line(kLeft + 130, 264, kLeft + 150, 264, "limit-far");
  drawing.text(kLeft + 156, 268, "small", drawing.word("chart.funnel.far"));
  drawing.line(kLeft + 250, 264, kLeft + 270, 264, "reference");
  drawing.text(kLeft + 276, 268, "small", drawing.word("chart.funnel.pooled", {chart.pooled}));
  drawing.end();
}

}  // namespace tremplin::render

#include <algorithm>
#include <cmath>

#include "base/fractions.h"
#include "base/text.h"
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

constexpr double kLetterWidth = 6.5;
constexpr double kLetterHeight = 13;

struct Box {
  double left = 0, right = 0, top = 0, bottom = 0;

  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

// Names beside the points outside, on the side where there is room. One that would cover another is left to the list.
class PointNames {
 public:
  PointNames(Drawing& drawing, double middle) : drawing_(drawing), middle_(middle) {}

  void add(const std::string& name, double x, double y) {
    const double width = kLetterWidth * static_cast<double>(base::display_width(name));
    const bool is_right = x + 8 + width <= kRight;
    const double left = is_right ? x + 8 : x - 8 - width;
    const Box box{left, left + width, y - kLetterHeight / 2, y + kLetterHeight / 2};
    const bool is_taken =
        left < kLeft || std::any_of(taken_.begin(), taken_.end(), [&box](const Box& one) { return one.meets(box); });
    if (is_taken || std::abs(y - middle_) < kLetterHeight / 2) return;
    taken_.push_back(box);
    drawing_.text(is_right ? left : x - 8, y + 4, is_right ? "small" : "small end", name);
  }

 private:
  Drawing& drawing_;
  double middle_;
  std::vector<Box> taken_;
};

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
  PointNames names(drawing, middle);
  for (const report::FunnelChart::Point& point : chart.points)
    if (point.is_outside)
      names.add(point.name, kLeft + (kRight - kLeft) * static_cast<double>(point.rate.of) / most,
                axis.y(base::fraction_of(point.rate)));
  drawing.line(kLeft, 264, kLeft + 20, 264, "limit");
  drawing.text(kLeft + 26, 268, "small", drawing.word("chart.funnel.near"));
  drawing.line(kLeft + 130, 264, kLeft + 150, 264, "limit-far");
  drawing.text(kLeft + 156, 268, "small", drawing.word("chart.funnel.far"));
  drawing.line(kLeft + 250, 264, kLeft + 270, 264, "reference");
  drawing.text(kLeft + 276, 268, "small", drawing.word("chart.funnel.pooled", {chart.pooled}));
  drawing.end();
}

}  // namespace tremplin::render

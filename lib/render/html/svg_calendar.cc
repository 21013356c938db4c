#include <algorithm>

#include "render/html/svg_drawing.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

using namespace area;

double x_at(double of_year) { return kLeft + (kRight - kLeft) * of_year; }

CountAxis axis_of(const report::CalendarChart& chart) {
  std::int64_t most = std::max<std::int64_t>(1, chart.needed.value_or(0));
  for (const auto& point : chart.points) most = std::max(most, point.count);
  if (chart.fan) most = std::max(most, chart.fan->high);
  return axis_up_to(most);
}

double y_at(const CountAxis& axis, std::int64_t count) { return axis.y(static_cast<double>(count)); }

// From what is counted on the day to where the year may end.
void draw_fan(Drawing& drawing, const report::CalendarChart& chart, const CountAxis& axis) {
  if (!chart.fan || chart.points.empty()) return;
  const report::CalendarChart::Point& today = chart.points.back();
  const double x = x_at(today.at);
  const double y = y_at(axis, today.count);
  const auto wedge = [&](std::int64_t low, std::int64_t high, std::string_view css, std::string_view key) {
    drawing.area(css, {{x, y}, {kRight, y_at(axis, high)}, {kRight, y_at(axis, low)}}, drawing.word(key));
  };
  wedge(chart.fan->low, chart.fan->high, "fan", "chart.calendar.fan");
  wedge(chart.fan->lower, chart.fan->higher, "fan-near", "chart.calendar.fan_near");
  drawing.line(x, y, kRight, y_at(axis, chart.fan->middle), "limit");
}

void draw_needed(Drawing& drawing, const report::CalendarChart& chart, const CountAxis& axis) {
  if (!chart.needed) return;
  const double y = y_at(axis, *chart.needed);
  drawing.line(kLeft, y, kRight, y, "target");
  if (chart.target) drawing.diamond(kRight, y, drawing.word("chart.target", {chart.year, *chart.target}));
}

// A stair: nothing is counted between the ends of two months.
void draw_months(Drawing& drawing, const report::CalendarChart& chart, const CountAxis& axis) {
  Points stair{{x_at(0), y_at(axis, 0)}};
  for (const auto& point : chart.points) {
    stair.emplace_back(x_at(point.at), stair.back().second);
    stair.emplace_back(x_at(point.at), y_at(axis, point.count));
  }
  drawing.curve("stair", stair);
  const std::string name = message_text(drawing.language(), chart.result.label);
  for (const auto& point : chart.points)
    drawing.point(x_at(point.at), y_at(axis, point.count), 3.5, "point",
                  drawing.word("chart.part", {message_text(drawing.language(), point.name), name, point.count}));
  for (const auto& month : chart.months) drawing.text(x_at(month.middle), kBottom + 16, "small mid", month.name);
}

void draw_legend_of_year(Drawing& drawing, const report::CalendarChart& chart, double y) {
  constexpr double kSecond = 200;
  const auto word_at = [&](double x, double at, std::string_view key) {
    drawing.text(x + 16, at, "small", drawing.word(key));
  };
  drawing.point(kLeft + 5, y - 4, 3.5, "point", drawing.word("chart.calendar.so_far"));
  word_at(kLeft, y, "chart.calendar.so_far");
  if (chart.needed) {
    drawing.diamond(kLeft + kSecond + 5, y - 4, drawing.word("chart.calendar.needed"));
    word_at(kLeft + kSecond, y, "chart.calendar.needed");
  }
  if (!chart.fan) return;
  drawing.bar(kLeft, y + 9, 11, 10, "fan", drawing.word("chart.calendar.fan"));
  word_at(kLeft, y + 18, "chart.calendar.fan");
  drawing.bar(kLeft + kSecond, y + 9, 11, 10, "fan-near", drawing.word("chart.calendar.fan_near"));
  word_at(kLeft + kSecond, y + 18, "chart.calendar.fan_near");
}

}  // namespace

void draw(Drawing& drawing, const report::CalendarChart& chart) {
  drawing.begin(chart.fan ? 276 : 258, chart.title, "chart.calendar.about");
  const CountAxis axis = axis_of(chart);
  axis.draw(drawing);
  draw_fan(drawing, chart, axis);
  draw_needed(drawing, chart, axis);
  draw_months(drawing, chart, axis);
  draw_legend_of_year(drawing, chart, kBottom + 36);
  drawing.end();
}

}  // namespace tremplin::render

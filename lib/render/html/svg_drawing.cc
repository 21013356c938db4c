#include "render/html/svg_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/html/html.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {

using namespace area;

namespace {

std::string path_through(const Points& points) {
  std::string path;
  for (const auto& [x, y] : points) path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x, y);
  return path;
}

}  // namespace

void Drawing::begin(double height, const report::Message& title, std::string_view description) {
  out_ += fmt::format(
      "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"c{}t c{}d\">\n<title "
      "id=\"c{}t\">{}</title>\n"
      "<desc id=\"c{}d\">{}</desc>\n",
      kWidth, height, number_, number_, number_, escaped(title_text(language_, title)), number_,
      escaped(render::text(language_, description)));
  text(0, 16, "head", title_text(language_, title));
}

void Drawing::end() { out_ += "</svg>\n"; }

void Drawing::text(double x, double y, std::string_view css, std::string_view words) {
  out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, css, escaped(words));
}

void Drawing::line(double x1, double y1, double x2, double y2, std::string_view css) {
  out_ += fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", css, x1, y1, x2, y2);
}

void Drawing::bar(double x, double y, double width, double height, std::string_view css, std::string_view title) {
  out_ += fmt::format(
      "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"><title>{}</title></rect>\n", css,
      x, y, width, height, escaped(title));
}

void Drawing::point(double x, double y, double radius, std::string_view css, std::string_view title) {
  out_ += fmt::format("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{}</title></circle>\n", css,
                      x, y, radius, escaped(title));
}

void Drawing::diamond(double x, double y, std::string_view title) {
  out_ += fmt::format("<path class=\"target-mark\" d=\"M{:.1f} {:.1f}l5 -5l5 5l-5 5z\"><title>{}</title></path>\n",
                      x - 5, y, escaped(title));
}

void Drawing::area(std::string_view css, const Points& points, std::string_view title) {
  out_ +=
      fmt::format("<path class=\"{}\" d=\"{}z\"><title>{}</title></path>\n", css, path_through(points), escaped(title));
}

void Drawing::curve(std::string_view css, const Points& points) {
  if (points.size() < 2) return;
  out_ += fmt::format("<path class=\"{}\" d=\"{}\"/>\n", css, path_through(points));
}

std::string Drawing::word(std::string_view key, std::initializer_list<TextArg> args) const {
  return render::text(language_, key, args);
}

double PercentAxis::y(double fraction) const { return kBottom - (kBottom - kTop) * std::min(fraction, most) / most; }

void PercentAxis::draw(Drawing& drawing) const {
  for (int percent = 0; percent <= std::lround(most * 100); percent += 20) {
    const double at = y(percent / 100.0);
    drawing.line(kLeft, at, kRight, at, percent == 0 ? "axis" : "grid");
    drawing.text(kLeft - 6, at + 4, "small end", share_text(Share{percent * 100}, drawing.language()));
  }
}

double CountAxis::y(double count) const { return kBottom - (kBottom - kTop) * count / most; }

void CountAxis::draw(Drawing& drawing) const {
  for (double count = 0; count <= most + 0.5; count += step) {
    const double at = y(count);
    drawing.line(kLeft, at, kRight, at, count < 0.5 ? "axis" : "grid");
    drawing.text(kLeft - 6, at + 4, "small end", count_text(std::llround(count), drawing.language()));
  }
}

CountAxis axis_up_to(std::int64_t most) {
  const double step = step_for(static_cast<double>(most));
  return {step, std::ceil(static_cast<double>(most) / step) * step};
}

double step_for(double most) {
  const double power = std::pow(10.0, std::floor(std::log10(std::max(most, 1.0) / 5)));
  for (const double times : {1.0, 2.0, 5.0})
    if (most / (times * power) <= 6) return std::max(1.0, times * power);
  return std::max(1.0, 10 * power);
}

double middle_of(std::size_t i, std::size_t count) {
  return kLeft + (kRight - kLeft) * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
}

}  // namespace tremplin::render

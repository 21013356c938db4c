#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/catalogue.h"
#include "render/html.h"
#include "render/numbers_text.h"
#include "render/value_text.h"

namespace tremplin {
namespace {

// The drawing area that all charts share, in the units of the view box. A telephone shows it at nearly its own size, so
// the letters stay readable there.
constexpr double kWidth = 440;
constexpr double kLeft = 46;
constexpr double kRight = 430;
constexpr double kTop = 34;
constexpr double kBottom = 214;

double fraction_of(Rate rate) {
  return rate.is_defined() ? static_cast<double>(rate.count) / static_cast<double>(rate.of) : 0;
}
double fraction_of(Share share) { return share.hundredths / 10'000.0; }

// The next step of 1, 2 or 5 times a power of ten such that about five of them make `most`.
double step_for(double most) {
  const double power = std::pow(10.0, std::floor(std::log10(std::max(most, 1.0) / 5)));
  for (const double times : {1.0, 2.0, 5.0})
    if (most / (times * power) <= 6) return std::max(1.0, times * power);
  return std::max(1.0, 10 * power);
}

class Drawing {
 public:
  Drawing(std::string& out, Language language, int number) : out_(out), language_(language), number_(number) {}

  void begin(double height, const Message& title, std::string_view description) {
    out_ += fmt::format(
        "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"c{}t c{}d\">\n<title "
        "id=\"c{}t\">{}</title>\n"
        "<desc id=\"c{}d\">{}</desc>\n",
        kWidth, height, number_, number_, number_, escaped(title_text(language_, title)), number_,
        escaped(tremplin::text(language_, description)));
    text(0, 16, "head", title_text(language_, title));
  }
  void end() { out_ += "</svg>\n"; }

  void text(double x, double y, std::string_view css, std::string_view words) {
    out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, css, escaped(words));
  }
  void line(double x1, double y1, double x2, double y2, std::string_view css) {
    out_ += fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", css, x1, y1, x2, y2);
  }
  void bar(double x, double y, double width, double height, std::string_view css, std::string_view title) {
    out_ += fmt::format(
        "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"><title>{}</title></rect>\n",
        css, x, y, width, height, escaped(title));
  }
  void point(double x, double y, double radius, std::string_view css, std::string_view title) {
    out_ += fmt::format("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{}</title></circle>\n",
                        css, x, y, radius, escaped(title));
  }
  void diamond(double x, double y, std::string_view title) {
    out_ += fmt::format("<path class=\"target-mark\" d=\"M{:.1f} {:.1f}l5 -5l5 5l-5 5z\"><title>{}</title></path>\n",
                        x - 5, y, escaped(title));
  }
  void curve(std::string_view css, const std::vector<std::pair<double, double>>& points) {
    if (points.size() < 2) return;
    out_ += fmt::format("<path class=\"{}\" d=\"", css);
    for (std::size_t i = 0; i < points.size(); ++i)
      out_ += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", points[i].first, points[i].second);
    out_ += "\"/>\n";
  }

  std::string word(std::string_view key, std::initializer_list<TextArg> args = {}) const {
    return tremplin::text(language_, key, args);
  }
  Language language() const { return language_; }

 private:
  std::string& out_;
  Language language_;
  int number_;
};

// A vertical axis of percents from 0 to `most`.
struct PercentAxis {
  double most = 1;

  double y(double fraction) const { return kBottom - (kBottom - kTop) * std::min(fraction, most) / most; }
  void draw(Drawing& drawing) const {
    for (int percent = 0; percent <= static_cast<int>(most * 100 + 0.5); percent += 20) {
      const double at = y(percent / 100.0);
      drawing.line(kLeft, at, kRight, at, percent == 0 ? "axis" : "grid");
      drawing.text(kLeft - 6, at + 4, "small end", share_text(Share{percent * 100}, drawing.language()));
    }
  }
};

PercentAxis axis_up_to(double most) { return {std::clamp(std::ceil(most * 5 - 1e-9) / 5, 0.2, 1.0)}; }

double middle_of(std::size_t i, std::size_t count) {
  return kLeft + (kRight - kLeft) * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
}

PercentAxis axis_of(const TrajectoryChart& chart) {
  double most = chart.reference ? fraction_of(*chart.reference) : 0;
  for (const TrajectoryPoint& point : chart.points) {
    if (point.rate) most = std::max(most, fraction_of(*point.rate));
    if (point.interval) most = std::max(most, point.interval->high);
    if (point.target) most = std::max(most, fraction_of(*point.target));
  }
  return axis_up_to(most);
}

std::string point_title(const Drawing& drawing, const TrajectoryPoint& point) {
  const std::string year = fmt::format("{}", point.year);
  if (!point.interval) return drawing.word("chart.point", {year, point.rate->count, point.rate->of, *point.rate});
  return drawing.word("chart.point.interval",
                      {year, point.rate->count, point.rate->of, *point.rate,
                       interval_text(point.interval->low, point.interval->high, drawing.language())});
}

void draw_result(Drawing& drawing, const PercentAxis& axis, double x, const TrajectoryPoint& point) {
  if (!point.rate || !point.rate->is_defined()) return;
  if (point.interval) drawing.line(x, axis.y(point.interval->low), x, axis.y(point.interval->high), "bounds");
  const bool own = point.source == TrajectoryPoint::Source::record;
  drawing.point(x, axis.y(fraction_of(*point.rate)), 5, own ? "point" : "point hollow", point_title(drawing, point));
}

void draw_targets(Drawing& drawing, const PercentAxis& axis, const TrajectoryChart& chart) {
  std::vector<std::pair<double, double>> line;
  for (std::size_t i = 0; i < chart.points.size(); ++i)
    if (const auto& target = chart.points[i].target)
      line.emplace_back(middle_of(i, chart.points.size()), axis.y(fraction_of(*target)));
  drawing.curve("target", line);
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const TrajectoryPoint& point = chart.points[i];
    if (!point.target) continue;
    const double x = middle_of(i, chart.points.size());
    drawing.diamond(x, axis.y(fraction_of(*point.target)),
                    drawing.word("chart.target", {fmt::format("{}", point.year), *point.target}));
  }
}

void draw_legend(Drawing& drawing, const TrajectoryChart& chart, double y) {
  double x = kLeft;
  drawing.point(x + 5, y - 4, 5, "point", drawing.word("chart.legend.result"));
  drawing.text(x + 16, y, "small", drawing.word("chart.legend.result"));
  x += 185;
  drawing.diamond(x + 5, y - 4, drawing.word("chart.legend.target"));
  drawing.text(x + 16, y, "small", drawing.word("chart.legend.target"));
  if (!chart.reference) return;
  x += 75;
  drawing.line(x, y - 4, x + 20, y - 4, "reference");
  drawing.text(x + 26, y, "small", drawing.word("chart.legend.reference", {*chart.reference}));
}

void draw(Drawing& drawing, const TrajectoryChart& chart) {
  drawing.begin(278, chart.title, "chart.trajectory.about");
  const PercentAxis axis = axis_of(chart);
  axis.draw(drawing);
  if (chart.reference) {
    const double at = axis.y(fraction_of(*chart.reference));
    drawing.line(kLeft, at, kRight, at, "reference");
  }
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const TrajectoryPoint& point = chart.points[i];
    const double x = middle_of(i, chart.points.size());
    draw_result(drawing, axis, x, point);
    drawing.text(x, kBottom + 16, "mid", fmt::format("{}", point.year));
    if (point.rate) drawing.text(x, kBottom + 31, "small mid", fmt::format("{}/{}", point.rate->count, point.rate->of));
  }
  draw_targets(drawing, axis, chart);
  draw_legend(drawing, chart, 270);
  drawing.end();
}

void draw_bar(Drawing& drawing, const StackChart& chart, std::size_t index, double scale) {
  const StackChart::Bar& bar = chart.bars[index];
  const double middle = middle_of(index, chart.bars.size());
  const double width = std::min(56.0, (kRight - kLeft) / static_cast<double>(chart.bars.size()) * 0.7);
  double y = kBottom;
  for (std::size_t i = 0; i < bar.counts.size(); ++i) {
    const double height = static_cast<double>(bar.counts[i]) * scale;
    if (bar.counts[i] == 0) continue;
    y -= height;
    const std::string& code = chart.parts[i].code;
    const std::string name = message_text(drawing.language(), chart.parts[i].label);
    drawing.bar(middle - width / 2, y, width, height, "bar " + code,
                drawing.word("chart.part", {bar.name, name, bar.counts[i]}));
    if (height >= 13)
      drawing.text(middle, y + height / 2 + 4, "mid on-" + code, count_text(bar.counts[i], drawing.language()));
  }
  drawing.text(middle, kBottom + 16, "mid", bar.name);
}

void draw(Drawing& drawing, const StackChart& chart) {
  drawing.begin(278, chart.title, "chart.stack.about");
  std::int64_t most = 1;
  for (const StackChart::Bar& bar : chart.bars) {
    std::int64_t sum = 0;
    for (const std::int64_t count : bar.counts) sum += count;
    most = std::max(most, sum);
  }
  const double step = step_for(static_cast<double>(most));
  const double top = std::ceil(static_cast<double>(most) / step) * step;
  for (double at = 0; at <= top + 0.5; at += step) {
    const double y = kBottom - (kBottom - kTop) * at / top;
    drawing.line(kLeft, y, kRight, y, at < 0.5 ? "axis" : "grid");
    drawing.text(kLeft - 6, y + 4, "small end", count_text(std::llround(at), drawing.language()));
  }
  for (std::size_t i = 0; i < chart.bars.size(); ++i) draw_bar(drawing, chart, i, (kBottom - kTop) / top);
  for (std::size_t i = 0; i < chart.parts.size(); ++i) {
    const double x = kLeft + (i % 2 == 0 ? 0 : 190);
    const double y = 248 + 18 * static_cast<double>(i / 2);
    const std::string name = message_text(drawing.language(), chart.parts[i].label);
    drawing.bar(x, y - 10, 11, 11, "bar " + chart.parts[i].code, name);
    drawing.text(x + 17, y, "small", name);
  }
  drawing.end();
}

void draw_limits(Drawing& drawing, const FunnelChart& chart, const PercentAxis& axis, double most) {
  using Member = std::int64_t FunnelChart::Limits::*;
  const auto curve = [&](Member member, std::string_view css) {
    std::vector<std::pair<double, double>> points;
    for (const FunnelChart::Limits& limits : chart.limits)
      points.emplace_back(kLeft + (kRight - kLeft) * static_cast<double>(limits.of) / most,
                          axis.y(static_cast<double>(limits.*member) / static_cast<double>(limits.of)));
    drawing.curve(css, points);
  };
  curve(&FunnelChart::Limits::low95, "limit");
  curve(&FunnelChart::Limits::high95, "limit");
  curve(&FunnelChart::Limits::low998, "limit-far");
  curve(&FunnelChart::Limits::high998, "limit-far");
}

void draw(Drawing& drawing, const FunnelChart& chart) {
  drawing.begin(278, chart.title, "chart.funnel.about");
  std::int64_t largest = 1;
  for (const FunnelChart::Point& point : chart.points) largest = std::max(largest, point.rate.of);
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
  const double middle = axis.y(fraction_of(chart.pooled));
  drawing.line(kLeft, middle, kRight, middle, "reference");
  for (const FunnelChart::Point& point : chart.points)
    drawing.point(kLeft + (kRight - kLeft) * static_cast<double>(point.rate.of) / most, axis.y(fraction_of(point.rate)),
                  3.5, "point hollow",
                  drawing.word("chart.point", {point.name, point.rate.count, point.rate.of, point.rate}));
  drawing.line(kLeft, 264, kLeft + 20, 264, "limit");
  drawing.text(kLeft + 26, 268, "small", drawing.word("chart.funnel.near"));
  drawing.line(kLeft + 130, 264, kLeft + 150, 264, "limit-far");
  drawing.text(kLeft + 156, 268, "small", drawing.word("chart.funnel.far"));
  drawing.line(kLeft + 250, 264, kLeft + 270, 264, "reference");
  drawing.text(kLeft + 276, 268, "small", drawing.word("chart.funnel.pooled", {chart.pooled}));
  drawing.end();
}

// A name that fits on one line of a chart; the table has it whole.
std::string shortened(const std::string& name) {
  constexpr std::size_t kMost = 60;
  std::size_t points = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((static_cast<unsigned char>(name[i]) & 0xC0) == 0x80) continue;
    if (++points > kMost) return name.substr(0, i) + "…";
  }
  return name;
}

void draw_pair(Drawing& drawing, const PairsChart::Line& line, double y) {
  constexpr double kFull = 340;
  const std::string name = value_text(drawing.language(), line.name);
  drawing.text(0, y, "", shortened(name));
  if (line.agreed) {
    const std::string words = share_text(*line.agreed, drawing.language());
    drawing.bar(1, y + 6, kFull * fraction_of(*line.agreed), 10, "agreed",
                drawing.word("chart.pairs.agreed", {name, *line.agreed}));
    drawing.text(kFull * fraction_of(*line.agreed) + 8, y + 15, "small", words);
  }
  if (!line.received || !line.received->is_defined()) return;
  const Rate rate = *line.received;
  drawing.bar(1, y + 20, kFull * fraction_of(rate), 10, "bar durable",
              drawing.word("chart.point", {name, rate.count, rate.of, rate}));
  drawing.text(kFull * fraction_of(rate) + 8, y + 29, "small",
               fmt::format("{}/{} ({})", rate.count, rate.of, rate_text(rate, drawing.language())));
}

void draw(Drawing& drawing, const PairsChart& chart) {
  const double height = 44 + 46 * static_cast<double>(chart.lines.size());
  drawing.begin(height + 10, chart.title, "chart.pairs.about");
  for (std::size_t i = 0; i < chart.lines.size(); ++i)
    draw_pair(drawing, chart.lines[i], kTop + 6 + 46 * static_cast<double>(i));
  drawing.bar(1, height - 6, 20, 9, "agreed", drawing.word("chart.legend.agreed"));
  drawing.text(28, height + 3, "small", drawing.word("chart.legend.agreed"));
  drawing.bar(130, height - 6, 20, 9, "bar durable", drawing.word("chart.legend.received"));
  drawing.text(157, height + 3, "small", drawing.word("chart.legend.received"));
  drawing.end();
}

}  // namespace

void append_svg(std::string& out, const Chart& chart, Language language, int number) {
  Drawing drawing(out, language, number);
  std::visit([&drawing](const auto& data) { draw(drawing, data); }, chart);
}

}  // namespace tremplin

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "render/html/svg_drawing.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

using Mark = report::StripChart::Mark;

constexpr double kStripWidth = area::kWidth;
constexpr double kFirstLane = 62;
constexpr double kLane = 22;
// A letter at the sizes of the style sheet, on the wide side: words beside the axis never reach into it.
constexpr double kLetter = 6.7;
constexpr double kBoldLetter = 8.2;
constexpr double kGap = 10;
constexpr double kFewestPixels = 26;

// Where a strip's parts lie: names on the left, the axis, figures in words on the right.
struct StripPlan {
  double left = 0;
  double right = kStripWidth;
  double most = 1;
  double bottom = 0;

  double x(double fraction) const { return left + (right - left) * std::min(fraction, most) / most; }
};

std::string name_of(const Mark& mark, Language language) { return row_name_text(language, mark.name); }
std::string words_of(const Mark& mark, Language language) { return value_text(language, mark.said); }

// The end of the axis: a tenth beyond the last mark, at least a fifth.
double axis_end(const report::StripChart& strip) {
  double most = 0.2;
  for (const Mark& mark : strip.marks) most = std::max({most, mark.figure, mark.reach.high});
  return std::min(1.0, std::ceil(most * 10 - 1e-9) / 10);
}

StripPlan plan_of(const report::StripChart& strip, Language language) {
  StripPlan plan;
  double names = 0;
  double words = 0;
  if (strip.expected)
    names = kLetter * static_cast<double>(base::display_width(text(language, "chart.strip.exits", {*strip.expected})));
  for (const Mark& mark : strip.marks) {
    const double letter = mark.kind == Mark::Kind::proposal ? kBoldLetter : kLetter;
    names = std::max(names, letter * static_cast<double>(base::display_width(name_of(mark, language))));
    words = std::max(words, letter * static_cast<double>(base::display_width(words_of(mark, language))));
  }
  plan.left = std::min(names + kGap, kStripWidth / 3);
  plan.right = std::max(plan.left + kStripWidth / 4, kStripWidth - words - kGap);
  plan.most = axis_end(strip);
  plan.bottom = kFirstLane + kLane * static_cast<double>(strip.marks.size());
  return plan;
}

void draw_percents(Drawing& drawing, const StripPlan& plan) {
  const int step = plan.most > 0.5 ? 20 : 10;
  for (int percent = 0; percent <= static_cast<int>(std::lround(plan.most * 100)); percent += step) {
    const double x = plan.x(percent / 100.0);
    drawing.line(x, kFirstLane - 8, x, plan.bottom, percent == 0 ? "axis" : "grid");
    drawing.text(x, plan.bottom + 14, "small mid", share_text(Share{percent * 100}, drawing.language()));
  }
}

// The whole exits that the percents come to, above the lanes.
void draw_exits(Drawing& drawing, const report::StripChart& strip, const StripPlan& plan) {
  if (!strip.expected) return;
  const auto expected = static_cast<double>(*strip.expected);
  const double step = std::max(1.0, step_for(plan.most * expected * kFewestPixels * 6 / (plan.right - plan.left)));
  drawing.text(0, kFirstLane - 16, "small", drawing.word("chart.strip.exits", {*strip.expected}));
  for (double exits = 0; exits <= plan.most * expected + 1e-9; exits += step) {
    const double x = plan.x(exits / expected);
    drawing.line(x, kFirstLane - 12, x, kFirstLane - 8, "axis");
    drawing.text(x, kFirstLane - 16, "small mid", count_text(std::lround(exits), drawing.language()));
  }
}

void draw_reference(Drawing& drawing, const report::StripChart& strip, const StripPlan& plan) {
  for (const Mark& mark : strip.marks)
    if (mark.kind == Mark::Kind::reference)
      drawing.line(plan.x(mark.figure), kFirstLane - 8, plan.x(mark.figure), plan.bottom, "reference");
}

// The band lies behind all lanes: what is in it, and what is not, is seen without reading.
void draw_band(Drawing& drawing, const report::StripChart& strip, const StripPlan& plan) {
  for (const Mark& mark : strip.marks) {
    if (mark.kind != Mark::Kind::band) continue;
    const double from = plan.x(mark.reach.low);
    const double width = std::max(3.0, plan.x(mark.reach.high) - from);
    drawing.bar(from, kFirstLane - 8, width, plan.bottom - kFirstLane + 8, "band",
                name_of(mark, drawing.language()) + ", " + words_of(mark, drawing.language()));
  }
}

void draw_mark(Drawing& drawing, const Mark& mark, const StripPlan& plan, double y) {
  const double x = plan.x(mark.figure);
  const std::string title =
      drawing.word("chart.strip.mark", {name_of(mark, drawing.language()), words_of(mark, drawing.language())});
  switch (mark.kind) {
    case Mark::Kind::record:
      drawing.line(plan.x(mark.reach.low), y, plan.x(mark.reach.high), y, "bounds");
      drawing.point(x, y, 5, "point", title);
      break;
    case Mark::Kind::band:
      drawing.line(plan.x(mark.reach.low), y, std::max(plan.x(mark.reach.low) + 3, plan.x(mark.reach.high)), y,
                   "band-line");
      break;
    case Mark::Kind::path:
    case Mark::Kind::reference: drawing.bar(x - 1.5, y - 6, 3, 12, "tick", title); break;
    case Mark::Kind::former: drawing.point(x, y, 4.5, "point hollow", title); break;
    case Mark::Kind::proposal: drawing.diamond(x, y, title); break;
    case Mark::Kind::position: drawing.bar(x - 4.5, y - 4.5, 9, 9, "position", title); break;
  }
}

}  // namespace

void draw(Drawing& drawing, const report::StripChart& strip) {
  const StripPlan plan = plan_of(strip, drawing.language());
  drawing.begin(plan.bottom + 22, strip.title, "chart.strip.about");
  draw_band(drawing, strip, plan);
  draw_percents(drawing, plan);
  draw_exits(drawing, strip, plan);
  draw_reference(drawing, strip, plan);
  double y = kFirstLane + kLane / 2 - 4;
  for (const Mark& mark : strip.marks) {
    const bool is_proposal = mark.kind == Mark::Kind::proposal;
    drawing.text(0, y + 4, is_proposal ? "head" : "", name_of(mark, drawing.language()));
    drawing.text(kStripWidth, y + 4, is_proposal ? "head end" : "end", words_of(mark, drawing.language()));
    draw_mark(drawing, mark, plan, y);
    y += kLane;
  }
  drawing.end();
}

}  // namespace tremplin::render

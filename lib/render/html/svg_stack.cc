#include <algorithm>

#include "render/html/svg_drawing.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

using namespace area;

void draw_bar(Drawing& drawing, const report::StackChart& chart, std::size_t index, const CountAxis& axis) {
  const report::StackChart::Bar& bar = chart.bars[index];
  const double middle = middle_of(index, chart.bars.size());
  const double width = std::min(56.0, (kRight - kLeft) / static_cast<double>(chart.bars.size()) * 0.7);
  double y = kBottom;
  for (std::size_t i = 0; i < bar.counts.size(); ++i) {
    const double height = kBottom - axis.y(static_cast<double>(bar.counts[i]));
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

}  // namespace

void draw(Drawing& drawing, const report::StackChart& chart) {
  drawing.begin(278, chart.title, "chart.stack.about");
  std::int64_t most = 1;
  for (const report::StackChart::Bar& bar : chart.bars) {
    std::int64_t sum = 0;
    for (const std::int64_t count : bar.counts) sum += count;
    most = std::max(most, sum);
  }
  const CountAxis axis = axis_up_to(most);
  axis.draw(drawing);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) draw_bar(drawing, chart, i, axis);
  for (std::size_t i = 0; i < chart.parts.size(); ++i) {
    const double x = kLeft + (i % 2 == 0 ? 0 : 190);
    const double y = 248 + 18 * static_cast<double>(i / 2);
    const std::string name = message_text(drawing.language(), chart.parts[i].label);
    drawing.bar(x, y - 10, 11, 11, "bar " + chart.parts[i].code, name);
    drawing.text(x + 17, y, "small", name);
  }
  drawing.end();
}

}  // namespace tremplin::render

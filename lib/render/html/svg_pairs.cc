#include <fmt/format.h>

#include "base/fractions.h"
#include "render/html/svg_drawing.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

using namespace area;

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

void draw_pair(Drawing& drawing, const report::PairsChart::Line& line, double y) {
  constexpr double kFull = 340;
  const std::string name = value_text(drawing.language(), line.name);
  drawing.text(0, y, "", shortened(name));
  if (line.agreed) {
    const std::string words = share_text(*line.agreed, drawing.language());
    drawing.bar(1, y + 6, kFull * base::fraction_of(*line.agreed), 10, "agreed",
                drawing.word("chart.pairs.agreed", {name, *line.agreed}));
    drawing.text(kFull * base::fraction_of(*line.agreed) + 8, y + 15, "small", words);
  }
  if (!line.received || !line.received->is_defined()) return;
  const Rate rate = *line.received;
  drawing.bar(1, y + 20, kFull * base::fraction_of(rate), 10, "bar durable",
              drawing.word("chart.point", {name, rate.count, rate.of, rate}));
  drawing.text(kFull * base::fraction_of(rate) + 8, y + 29, "small",
               fmt::format("{}/{} ({})", rate.count, rate.of, rate_text(rate, drawing.language())));
}

}  // namespace

void draw(Drawing& drawing, const report::PairsChart& chart) {
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

}  // namespace tremplin::render

#include "render/html/html.h"
#include "render/html/svg_drawing.h"

namespace tremplin::render {

void append_svg(std::string& out, const report::Chart& chart, Language language, int number) {
  Drawing drawing(out, language, number);
  std::visit([&drawing](const auto& data) { draw(drawing, data); }, chart);
}

}  // namespace tremplin::render

#include "render/html/html_tiles.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/fractions.h"
#include "render/html/html.h"
#include "render/html/svg_drawing.h"
#include "render/layout/tile_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

constexpr double kBarWidth = 240;
constexpr double kBarHeight = 30;
constexpr double kBarMiddle = 16;

double at(double fraction) { return 2 + (kBarWidth - 4) * std::clamp(fraction, 0.0, 1.0); }

// The rate as a bar, its interval as a line over it, the target as a mark, the reference as dashes.
std::string bar_of(const report::Tile& tile, Language language) {
  std::string out = fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">\n", kBarWidth,
                                kBarHeight, escaped(tile_figures(tile, language)));
  out += fmt::format("<rect class=\"track\" x=\"2\" y=\"9\" width=\"{:.1f}\" height=\"14\"/>\n", kBarWidth - 4);
  if (tile.rate) {
    const double rate = base::fraction_of(*tile.rate);
    out += fmt::format("<rect class=\"positive\" x=\"2\" y=\"9\" width=\"{:.1f}\" height=\"14\"/>\n", at(rate) - 2);
    out += fmt::format("<path class=\"rate\" d=\"M{0:.1f} 6L{0:.1f} 26\"/>\n", at(rate));
  }
  if (tile.interval)
    out += fmt::format("<path class=\"bounds\" d=\"M{:.1f} {}L{:.1f} {}\"/>\n", at(tile.interval->low), kBarMiddle,
                       at(tile.interval->high), kBarMiddle);
  if (tile.reference)
    out += fmt::format("<path class=\"reference\" d=\"M{0:.1f} 2L{0:.1f} 29\"/>\n",
                       at(base::fraction_of(*tile.reference)));
  if (tile.target)
    out += fmt::format("<path class=\"target-mark\" d=\"M{:.1f} 1l5 5l-5 5l-5 -5z\"/>\n",
                       at(base::fraction_of(*tile.target)));
  return out + "</svg>\n";
}

std::string years_of(const report::Tile& tile, Language language) {
  if (tile.years.size() < 2) return {};
  std::string out = "<ul class=\"years\">\n";
  for (const report::Tile::Year& year : tile.years)
    out += fmt::format(
        "<li>{0} <span class=\"k-{1}\"><span aria-hidden=\"true\">{2}</span> <span "
        "class=\"word\">{3}</span></span></li>\n",
        escaped(year.name), escaped(year.verdict.code), escaped(sign_of(year.verdict, language)),
        escaped(value_text(language, year.verdict)));
  return out + "</ul>\n";
}

std::string tile_of(const report::Tile& tile, std::string_view to, Language language) {
  const std::string name = escaped(title_text(language, tile.name));
  const bool has_bar = tile.rate || tile.target;
  std::string out = fmt::format("<li class=\"tile{} t-{}\">\n", has_bar ? "" : " brief", escaped(tile.verdict.code));
  out += to.empty() ? fmt::format("<p class=\"name\">{}</p>\n", name)
                    : fmt::format("<p class=\"name\"><a href=\"{}\">{}</a></p>\n", to, name);
  out += fmt::format("<p class=\"verdict k-{}\"><span class=\"sign\" aria-hidden=\"true\">{}</span> {}</p>\n",
                     escaped(tile.verdict.code), escaped(sign_of(tile.verdict, language)),
                     escaped(row_name_text(language, tile.verdict)));
  out += fmt::format("<p class=\"exits\">{}</p>\n", escaped(title_text(language, tile.exits)));
  if (has_bar) out += bar_of(tile, language);
  const std::string figures = tile_figures(tile, language);
  if (!figures.empty()) out += fmt::format("<p class=\"figures\">{}</p>\n", escaped(figures));
  return out + years_of(tile, language) + "</li>\n";
}

}  // namespace

void append_tiles(std::string& out, const report::Tiles& tiles, const PlaceOf& place_of, Language language) {
  out += "<ul class=\"tiles\">\n";
  for (const report::Tile& tile : tiles.items)
    out += tile_of(tile, place_of(tile.details.empty() ? tiles.details : tile.details), language);
  out += "</ul>\n";
}

}  // namespace tremplin::render

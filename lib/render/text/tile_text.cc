#include "render/text/tile_text.h"

#include <string_view>
#include <vector>

#include "render/text/catalogue.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"
#include "render/text/width.h"

namespace tremplin::render {
namespace {

std::string rate_words(const report::Tile& tile, Language language) {
  const std::string rate =
      tile.target ? rate_text(*tile.rate, *tile.target, language) : rate_text(*tile.rate, language);
  if (!tile.interval) return text(language, "tile.rate", {rate});
  return text(language, "tile.rate.interval", {rate, interval_text(tile.interval->low, tile.interval->high, language)});
}

std::string year_signs(const report::Tile& tile, Language language) {
  std::string signs;
  for (const report::Tile::Year& year : tile.years)
    signs += (signs.empty() ? "" : "  ") + year.name + ' ' + sign_of(year.verdict, language) + ' ' +
             value_text(language, year.verdict);
  return signs;
}

}  // namespace

std::string sign_of(const report::Coded& verdict, Language language) {
  const std::string key = "sign." + verdict.code;
  return text(language, has_text(language, key) ? key : "sign.other");
}

std::string tile_figures(const report::Tile& tile, Language language) {
  std::string figures;
  const auto add = [&figures](const std::string& figure) { figures += (figures.empty() ? "" : ", ") + figure; };
  if (tile.rate) add(rate_words(tile, language));
  if (tile.target) add(text(language, "tile.target", {*tile.target}));
  if (tile.reference) add(text(language, "tile.reference", {*tile.reference}));
  return figures;
}

void append_tiles_text(std::string& out, const report::Tiles& tiles, Language language, std::size_t width) {
  for (const report::Tile& tile : tiles.items) {
    std::vector<std::string> lines = {text(language, "tile.line",
                                           {title_text(language, tile.name), sign_of(tile.verdict, language),
                                            value_text(language, tile.verdict), title_text(language, tile.exits)}),
                                      tile_figures(tile, language)};
    if (lines.back().empty()) lines.pop_back();
    if (tile.years.size() > 1) lines.push_back(year_signs(tile, language));
    std::string_view indent;
    for (const std::string& line : lines) {
      for (const std::string& part : wrapped(line, width - 2)) {
        out += indent;
        out += part + '\n';
        indent = "  ";
      }
    }
  }
}

}  // namespace tremplin::render

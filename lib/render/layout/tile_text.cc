#include "render/layout/tile_text.h"

#include <string_view>
#include <vector>

#include "render/layout/width.h"
#include "render/text/catalogue.h"
#include "render/text/numbers_text.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

std::string rate_words(const report::Tile& tile, Language language) {
  const std::string rate =
      tile.target ? rate_text(*tile.rate, *tile.target, language) : rate_text(*tile.rate, language);
  if (!tile.interval) return text(language, "tile.rate", {rate});
  return text(language, "tile.rate.interval", {rate, interval_text(tile.interval->low, tile.interval->high, language)});
}

// `2009 ✗  2010 ✓`
std::string year_signs(const report::Tile& tile, Language language) {
  std::string signs;
  for (const report::Tile::Year& year : tile.years)
    signs += (signs.empty() ? "" : "  ") + year.name + std::string(kNoBreakSpace) + sign_of(year.verdict, language);
  return signs;
}

// Below the line that matters.
std::string second_line(const report::Tile& tile, Language language) {
  const std::string figures = tile_figures(tile, language);
  if (tile.years.size() < 2) return figures;
  return figures.empty() ? year_signs(tile, language)
                         : text(language, "tile.second", {figures, year_signs(tile, language)});
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
    std::string first = text(language, "tile.line",
                             {title_text(language, tile.name), sign_of(tile.verdict, language),
                              value_text(language, tile.verdict), title_text(language, tile.exits)});
    const std::string second = second_line(tile, language);
    const bool is_brief = !tile.rate && !tile.target && !second.empty();
    append_wrapped(out, is_brief ? text(language, "tile.brief", {first, second}) : first, width, "  ");
    if (!is_brief && !second.empty()) append_lines(out, second, width, "  ", "  ");
  }
}

}  // namespace tremplin::render

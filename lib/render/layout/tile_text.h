#pragma once

#include <string>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// The sign of a verdict, which tells it without colour: `✓`, `✗`; the catalogue has it.
std::string sign_of(const report::Coded& verdict, Language language);
/// `rate 58.3 % (38.8–75.5), target 60 %, reference 60 %`, of these what there is.
std::string tile_figures(const report::Tile& tile, Language language);
/// Two lines for each tile, one where it has neither rate nor target; ended each.
void append_tiles_text(std::string& out, const report::Tiles& tiles, Language language, std::size_t width);

}  // namespace tremplin::render

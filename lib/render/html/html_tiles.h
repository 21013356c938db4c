#pragma once

#include <string>
#include <string_view>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// The tiles as a list, each with its verdict as a sign and a word, its exits, and a small bar of its rate; `to` is the
/// address of the details, empty where there is none.
void append_tiles(std::string& out, const report::Tiles& tiles, std::string_view to, Language language);

}  // namespace tremplin::render

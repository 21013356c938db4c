#pragma once

#include <functional>
#include <string>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// The address of the heading with this key, empty where there is none.
using PlaceOf = std::function<std::string(const std::string& key)>;

/// The tiles as a list, each with its verdict as a sign and a word, its exits, and a small bar of its rate; each leads
/// to its details.
void append_tiles(std::string& out, const report::Tiles& tiles, const PlaceOf& place_of, Language language);

}  // namespace tremplin::render

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "tremplin/place.h"

namespace tremplin::format {

/// The text of a YAML file of ours, all its documents, in canonical order and layout, with its comments: the keys as
/// the manual lists them, what `YamlWriter` says of lines. It says the same as before, and laid out again it stays as
/// it is. Nothing, with findings, where a document is not sound YAML, is none of ours, or has a key that is no single
/// word. `text` must have passed `check_bytes`.
std::optional<std::string> lay_out(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::format

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "model/convention.h"
#include "model/exit_record.h"
#include "yaml/node.h"

namespace tremplin::format {

/// A tree as canonical YAML: two spaces a level, keys in the order given, a map of at most four scalars on one line
/// where it fits, every other map and list in block form, quotes only where a YAML reader would else take the text for
/// something different. What comes out is read back as the same tree.
std::string to_yaml(const yaml::Node& map);

/// Keys of the user's, `x-…`, with their values; they follow `status`.
using UserKeys = std::span<const std::pair<std::string_view, std::string_view>>;

/// One document `convention/1`, its first line included.
std::string convention_yaml(const model::Convention& convention, UserKeys user_keys = {});

/// The beginning of a document `exits/1`, up to and with `exits:`; records follow.
std::string exits_head_yaml(std::string_view structure, std::optional<model::StructureType> type);
/// One record under such a head; keys that the record lacks are left out, and so are the head's.
void append_exit_yaml(std::string& out, const model::ExitRecord& record);
/// The note of the record that was written last; nothing for an empty one.
void append_note_yaml(std::string& out, std::string_view note);

}  // namespace tremplin::format

#pragma once

#include <string>
#include <string_view>

namespace tremplin::io {

/// A name for the file of something with this id: percent-encoded outside `[A-Za-z0-9._-]`, so that an id never leads
/// into another folder, and where it begins with `-` or `.`, so that no program takes it for an option and no walk
/// through folders passes it over.
std::string file_name_of(std::string_view id);

}  // namespace tremplin::io

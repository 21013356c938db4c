#pragma once

#include <string>

#include "io/descriptor.h"
#include "tremplin/disk.h"

namespace tremplin::io {

/// The bytes of an open file: mapped where it is long and regular, read where it is short; a pipe is read to its end,
/// into memory while it is short and into a temporary file beyond that. Throws IoError.
Bytes map_or_read(const Descriptor& file, const std::string& path, const std::string& temporary_folder);

}  // namespace tremplin::io

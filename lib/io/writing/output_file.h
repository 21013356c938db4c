#pragma once

#include <memory>
#include <string>

#include "tremplin/disk.h"

namespace tremplin::io {

/// A file written beside `path` and renamed when done; what is not a regular file (`/dev/full`, a pipe) is written
/// directly. Throws IoError.
std::unique_ptr<OutputFile> create_beside(const std::string& path);

}  // namespace tremplin::io

#pragma once

#include <string>

#include "io/descriptor.h"
#include "io/read_files.h"
#include "tremplin/disk.h"

namespace tremplin::io {

/// Where a long pipe is kept, and how much of one at most: a device without end must not fill the disk.
struct Spool {
  std::string folder;
  std::size_t most = std::size_t{4} << 30;
};

/// The bytes of an open file: mapped where it is long and regular, read where it is short; a pipe is read to its end,
/// into memory while it is short and into a temporary file beyond that. Throws IoError.
Bytes map_or_read(const Descriptor& file, const std::string& path, const Spool& spool, ReadFiles& read_files);

}  // namespace tremplin::io

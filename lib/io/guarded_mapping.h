#pragma once

#include <optional>
#include <string>

#include "io/descriptor.h"
#include "tremplin/disk.h"

namespace tremplin::io {

/// The first `size` bytes of a file, mapped, with zero bytes behind them. Reading would need no guard, but then memory
/// could not be given back while the bytes are in use: `Bytes::forget` lets a file of any length pass through a bounded
/// memory. The file belongs to others, who may cut it short: the system then sends SIGBUS to whoever touches what is no
/// longer there. A handler puts zero bytes in its place and notes it, and the reading ends as it may: what was read is
/// not used, since `take_cut_source` says so. Signals about other memory go where they went before. Throws IoError.
Bytes map_guarded(const Descriptor& file, const std::string& path, std::size_t size);

/// A file of which a part could not be read since the last call: its path.
std::optional<std::string> take_cut_source();

}  // namespace tremplin::io

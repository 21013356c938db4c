#include "engine/inputs/overlay_disk.h"

namespace tremplin::engine {

Bytes OverlayDisk::read(const std::string& path) {
  const auto found = texts_.find(path);
  return found == texts_.end() ? under_.read(path) : Bytes::copy_of(found->second);
}

std::string OverlayDisk::read_head(const std::string& path, std::size_t size) {
  const auto found = texts_.find(path);
  return found == texts_.end() ? under_.read_head(path, size) : found->second.substr(0, size);
}

}  // namespace tremplin::engine

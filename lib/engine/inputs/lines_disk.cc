#include "engine/inputs/lines_disk.h"

#include <cerrno>

namespace tremplin::engine {

PathKind LinesDisk::kind(const std::string& path) { return lines_.contains(path) ? PathKind::file : PathKind::missing; }

std::vector<std::string> LinesDisk::list(const std::string& folder) { throw IoError(folder, ENOTDIR); }

Bytes LinesDisk::read(const std::string& path) {
  const auto found = lines_.find(path);
  if (found == lines_.end()) throw IoError(path, ENOENT);
  return Bytes::copy_of(std::string(static_cast<std::size_t>(found->second), '\n'));
}

std::string LinesDisk::read_head(const std::string& path, std::size_t size) {
  return std::string(read(path).text().substr(0, size));
}

Bytes LinesDisk::read_standard_input() { return read("-"); }

std::unique_ptr<OutputFile> LinesDisk::create(const std::string& path) { throw IoError(path, EROFS); }

void LinesDisk::make_folder(const std::string& path) { throw IoError(path, EROFS); }

}  // namespace tremplin::engine

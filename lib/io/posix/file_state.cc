#include <cerrno>
#include <cstdlib>
#include <memory>
#include <new>

#include <sys/stat.h>
#include <unistd.h>

#include "io/system.h"

namespace tremplin::io {
namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

FileState told(const struct stat& status) {
  FileState state;
  state.kind = S_ISDIR(status.st_mode) ? PathKind::folder : S_ISREG(status.st_mode) ? PathKind::file : PathKind::stream;
  state.size = static_cast<std::uint64_t>(status.st_size);
  state.device = status.st_dev;
  state.number = status.st_ino;
  state.changed = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
  return state;
}

}  // namespace

FileState state_at(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return told(status);
  if (errno != ENOENT && errno != ENOTDIR) throw IoError(path, errno);
  FileState state;
  if (::lstat(path.c_str(), &status) == 0) state.kind = PathKind::broken_link;
  return state;
}

FileState state_of(const Descriptor& file, const std::string& path) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throw IoError(path, errno);
  return told(status);
}

std::string real_path_of(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  if (!real && errno == ENOMEM) throw std::bad_alloc();
  return real ? real.get() : std::string();
}

}  // namespace tremplin::io

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/system.h"

namespace tremplin::io {
namespace {

// Whatever an error may leave behind, the bytes are about persons: before the file is whole only its owner reads it.
constexpr mode_t kPrivate = 0600;

Descriptor owned(int number, const std::string& path) {
  if (number < 0) throw IoError(path, errno);
  return Descriptor(number);
}

std::string name_of_folder(const std::string& folder) { return folder.empty() ? "." : folder; }

// What a file may be asked to sync and cannot: a file system that needs none, or has none.
bool needs_no_sync(int error) { return error == EINVAL || error == EROFS || error == EBADF; }

void sync(const Descriptor& file, const std::string& about) {
  if (::fsync(file.number()) != 0 && !needs_no_sync(errno)) throw IoError(about, errno);
}

}  // namespace

Descriptor open_for_reading(const std::string& path) { return owned(::open(path.c_str(), O_RDONLY | O_CLOEXEC), path); }

Descriptor open_standard_input() { return owned(::dup(STDIN_FILENO), "-"); }

bool is_at_beginning(const Descriptor& file) { return ::lseek(file.number(), 0, SEEK_CUR) == 0; }

Descriptor open_temporary(const std::string& folder) {
  std::string name = folder + "/tremplin-XXXXXX";
  Descriptor file = owned(::mkstemp(name.data()), name);
  ::unlink(name.c_str());
  return file;
}

Descriptor open_for_writing(const std::string& path) { return owned(::open(path.c_str(), O_WRONLY | O_CLOEXEC), path); }

std::optional<Descriptor> open_unnamed(const std::string& folder) {
  // It is named through there.
  if (::access("/proc/self/fd", X_OK) != 0) return std::nullopt;
  const int number = ::open(name_of_folder(folder).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kPrivate);
  if (number < 0) return std::nullopt;
  return Descriptor(number);
}

Descriptor open_new(const std::string& path, const std::string& about) {
  return owned(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPrivate), about);
}

void name_file(const Descriptor& file, const std::string& name, const std::string& about) {
  const std::string unnamed = fmt::format("/proc/self/fd/{}", file.number());
  if (::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) throw IoError(about, errno);
}

// Never the right to act as its owner.
unsigned permissions_for(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) return status.st_mode & 0777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

void finish_file(const Descriptor& file, unsigned permissions, const std::string& about) {
  if (::fchmod(file.number(), permissions) != 0) throw IoError(about, errno);
  sync(file, about);
}

void rename_file(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw IoError(to, errno);
}

void sync_folder(const std::string& folder, const std::string& about) {
  const int number = ::open(name_of_folder(folder).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  // One that may be written and not read.
  if (number < 0) return;
  sync(Descriptor(number), about);
}

unsigned long process_number() { return static_cast<unsigned long>(::getpid()); }

}  // namespace tremplin::io

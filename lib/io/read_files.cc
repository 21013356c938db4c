#include "io/read_files.h"

#include <cerrno>

#include <unistd.h>

#include "io/guarded_mapping.h"

namespace tremplin::io {

ReadFiles::State ReadFiles::state_of(const struct stat& status) {
  return {status.st_dev, status.st_ino, status.st_size, status.st_mtim};
}

bool ReadFiles::is_same(const State& a, const State& b) {
  return a.device == b.device && a.number == b.number && a.size == b.size && a.changed.tv_sec == b.changed.tv_sec &&
         a.changed.tv_nsec == b.changed.tv_nsec;
}

void ReadFiles::note(const std::string& path, const struct stat& status) {
  // Files that the system makes up as they are read have no size, and another time whenever one looks.
  const State state = state_of(status);
  const std::lock_guard lock(mutex_);
  if (!S_ISREG(status.st_mode) || (status.st_size == 0 && !states_.contains(path))) return;
  const auto [known, is_new] = states_.emplace(path, state);
  if (!is_new && !is_same(known->second, state)) throw IoError(path, ESTALE);
}

void ReadFiles::forget(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return;
  const std::lock_guard lock(mutex_);
  std::erase_if(states_, [&](const auto& entry) {
    return entry.second.device == status.st_dev && entry.second.number == status.st_ino;
  });
}

void ReadFiles::check() {
  const std::lock_guard lock(mutex_);
  const auto cut = take_cut_source();
  for (const auto& [path, state] : states_) {
    struct stat now {};
    if ((path == "-" ? ::fstat(STDIN_FILENO, &now) : ::stat(path.c_str(), &now)) != 0) throw IoError(path, errno);
    if (!is_same(state, state_of(now))) throw IoError(path, ESTALE);
  }
  if (cut) throw IoError(*cut, EIO);
}

}  // namespace tremplin::io

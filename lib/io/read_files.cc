#include "io/read_files.h"

#include <cerrno>

#include "io/guarded_mapping.h"

namespace tremplin::io {

void ReadFiles::note(const std::string& path, const FileState& state) {
  const std::lock_guard lock(mutex_);
  // Files that the system makes up as they are read have no size, and another time whenever one looks.
  if (state.kind != PathKind::file || (state.size == 0 && !states_.contains(path))) return;
  const auto [known, is_new] = states_.emplace(path, state);
  if (!is_new && known->second != state) throw IoError(path, kFileChanged);
}

void ReadFiles::forget(const std::string& path) {
  const FileState there = state_at(path);
  if (there.kind == PathKind::missing) return;
  const std::lock_guard lock(mutex_);
  std::erase_if(states_, [&](const auto& entry) { return entry.second.is_file_of(there); });
}

void ReadFiles::check() {
  const std::lock_guard lock(mutex_);
  const auto cut = take_cut_source();
  for (const auto& [path, state] : states_) {
    const FileState now = path == "-" ? state_of(open_standard_input(), path) : state_at(path);
    if (now.kind == PathKind::missing) throw IoError(path, ENOENT);
    if (state != now) throw IoError(path, kFileChanged);
  }
  if (cut) throw IoError(*cut, EIO);
}

}  // namespace tremplin::io

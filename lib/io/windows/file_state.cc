#include <algorithm>
#include <array>
#include <cerrno>

#include <windows.h>
// After it.
#include <io.h>

#include "io/system.h"
#include "io/windows/last_error.h"

namespace tremplin::io {
namespace {

std::uint64_t joined(DWORD high, DWORD low) { return (std::uint64_t{high} << 32U) | low; }

// What the system does not tell of is read from beginning to end, as a pipe is.
FileState told(HANDLE file) {
  FileState state;
  BY_HANDLE_FILE_INFORMATION info{};
  if (::GetFileType(file) != FILE_TYPE_DISK || ::GetFileInformationByHandle(file, &info) == 0) {
    state.kind = PathKind::stream;
    return state;
  }
  state.kind = (info.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? PathKind::folder : PathKind::file;
  state.size = joined(info.nFileSizeHigh, info.nFileSizeLow);
  state.device = info.dwVolumeSerialNumber;
  state.number = joined(info.nFileIndexHigh, info.nFileIndexLow);
  state.changed =
      static_cast<std::int64_t>(joined(info.ftLastWriteTime.dwHighDateTime, info.ftLastWriteTime.dwLowDateTime));
  return state;
}

struct Handle {
  HANDLE handle;
  explicit Handle(HANDLE of) : handle(of) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { ::CloseHandle(handle); }
};

}  // namespace

FileState state_at(const std::string& path) {
  constexpr DWORD kShared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  // Backup semantics open folders too.
  const HANDLE opened = ::CreateFileA(path.c_str(), FILE_READ_ATTRIBUTES, kShared, nullptr, OPEN_EXISTING,
                                      FILE_FLAG_BACKUP_SEMANTICS, nullptr);
  if (opened != INVALID_HANDLE_VALUE) return told(Handle(opened).handle);
  const int error = last_error();
  if (error != ENOENT) throw IoError(path, error);
  return {};
}

FileState state_of(const Descriptor& file, const std::string&) {
  return told(reinterpret_cast<HANDLE>(::_get_osfhandle(file.number())));
}

std::string real_path_of(const std::string& path) {
  std::array<char, 4096> real{};
  const DWORD size = ::GetFullPathNameA(path.c_str(), real.size(), real.data(), nullptr);
  if (size == 0 || size >= real.size()) return {};
  std::string text(real.data(), size);
  std::replace(text.begin(), text.end(), '\\', '/');
  return text;
}

}  // namespace tremplin::io

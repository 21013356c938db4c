#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <windows.h>
// After it.
#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <sys/stat.h>

#include "io/system.h"
#include "io/windows/last_error.h"

namespace tremplin::io {
namespace {

constexpr int kPrivate = _S_IREAD | _S_IWRITE;

Descriptor owned(int number, const std::string& path) {
  if (number < 0) throw IoError(path, errno);
  return Descriptor(number);
}

}  // namespace

Descriptor open_for_reading(const std::string& path) {
  return owned(::_open(path.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT), path);
}

Descriptor open_standard_input() { return owned(::_dup(::_fileno(stdin)), "-"); }

bool is_at_beginning(const Descriptor& file) { return ::_lseeki64(file.number(), 0, SEEK_CUR) == 0; }

Descriptor open_temporary(const std::string& folder) {
  const std::unique_ptr<char, void (*)(void*)> name(::_tempnam(folder.c_str(), "tremplin"), std::free);
  if (!name) throw IoError(folder, errno);
  constexpr int kGoneWhenClosed = _O_TEMPORARY | _O_SHORT_LIVED;
  return owned(::_open(name.get(), _O_RDWR | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT | kGoneWhenClosed, kPrivate),
               name.get());
}

Descriptor open_for_writing(const std::string& path) {
  return owned(::_open(path.c_str(), _O_WRONLY | _O_BINARY | _O_NOINHERIT), path);
}

std::optional<Descriptor> open_unnamed(const std::string&) { return std::nullopt; }

Descriptor open_new(const std::string& path, const std::string& about) {
  return owned(::_open(path.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT, kPrivate), about);
}

// There is none without a name.
void name_file(const Descriptor&, const std::string&, const std::string&) {}

// A file has those of its folder here.
unsigned permissions_for(const std::string&) { return 0; }

void finish_file(const Descriptor& file, unsigned, const std::string& about) {
  if (::_commit(file.number()) != 0) throw IoError(about, errno);
}

void rename_file(const std::string& from, const std::string& to) {
  if (::MoveFileExA(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) == 0)
    throw IoError(to, last_error());
}

// Moved through to the disk already.
void sync_folder(const std::string&, const std::string&) {}

unsigned long process_number() { return static_cast<unsigned long>(::_getpid()); }

}  // namespace tremplin::io

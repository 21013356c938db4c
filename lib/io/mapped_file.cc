#include "io/mapped_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/guarded_mapping.h"

namespace tremplin::io {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
// Shorter files are read: a mapping costs more than a copy.
constexpr std::size_t kShort = std::size_t{64} << 10;

Descriptor open_temporary(const std::string& folder) {
  std::string name = folder + "/tremplin-XXXXXX";
  const int number = ::mkstemp(name.data());
  if (number < 0) throw IoError(name, errno);
  ::unlink(name.c_str());
  return Descriptor(number);
}

// To the end, which is expected within `first` bytes.
Bytes read_pipe(const Descriptor& file, const std::string& path, const Spool& where, std::size_t first) {
  std::string piece = read_some(file, path, first);
  if (piece.size() < first) return Bytes::copy_of(piece);
  const Descriptor spool = open_temporary(where.folder);
  std::size_t size = 0;
  while (!piece.empty()) {
    size += piece.size();
    if (size > where.most) throw IoError(path, EFBIG);
    write_all(spool, where.folder, piece);
    piece = read_some(file, path, kPiece);
  }
  return map_guarded(spool, path, size);
}

// A file whose end has come earlier or later than it said when it was opened is being written.
Bytes read_short(const Descriptor& file, const std::string& path, std::size_t size) {
  const std::string text = read_some(file, path, size + 1);
  if (text.size() != size) throw IoError(path, ESTALE);
  return Bytes::copy_of(text);
}

}  // namespace

Bytes map_or_read(const Descriptor& file, const std::string& path, const Spool& spool, ReadFiles& read_files) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throw IoError(path, errno);
  if (S_ISDIR(status.st_mode)) throw IoError(path, EISDIR);
  const auto size = static_cast<std::size_t>(status.st_size);
  const bool is_whole = S_ISREG(status.st_mode) && size > 0 && ::lseek(file.number(), 0, SEEK_CUR) == 0;
  read_files.note(path, status);
  if (!is_whole) return read_pipe(file, path, spool, kPiece);
  return size < kShort ? read_short(file, path, size) : map_guarded(file, path, size);
}

}  // namespace tremplin::io

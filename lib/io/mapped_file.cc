#include "io/mapped_file.h"

#include <cerrno>

#include "io/guarded_mapping.h"

namespace tremplin::io {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
// Shorter files are read: a mapping costs more than a copy.
constexpr std::size_t kShort = std::size_t{64} << 10;

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
  if (text.size() != size) throw IoError(path, kFileChanged);
  return Bytes::copy_of(text);
}

}  // namespace

Bytes map_or_read(const Descriptor& file, const std::string& path, const Spool& spool, ReadFiles& read_files) {
  const FileState state = state_of(file, path);
  if (state.kind == PathKind::folder) throw IoError(path, EISDIR);
  read_files.note(path, state);
  const bool is_whole = state.kind == PathKind::file && state.size > 0 && is_at_beginning(file);
  if (!is_whole) return read_pipe(file, path, spool, kPiece);
  return state.size < kShort ? read_short(file, path, state.size) : map_guarded(file, path, state.size);
}

}  // namespace tremplin::io

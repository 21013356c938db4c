#include "io/mapped_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tremplin::io {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
// Shorter files are read: a mapping costs more than a copy.
constexpr std::size_t kShort = std::size_t{64} << 10;

struct Mapping : Bytes::Holder {
  void* address = nullptr;
  std::size_t size = 0;
  ~Mapping() override {
    if (address) ::munmap(address, size);
  }
  // Whole pages inside only.
  void forget(std::size_t begin, std::size_t end) override {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t first = (begin + page - 1) / page * page;
    const std::size_t last = end / page * page;
    if (first < last) ::madvise(static_cast<char*>(address) + first, last - first, MADV_DONTNEED);
  }
};

// The file lies over an anonymous stretch that is a page longer, so that wide loads may read past the end.
Bytes map_regular(const Descriptor& file, const std::string& path, std::size_t size) {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  auto mapping = std::make_unique<Mapping>();
  const std::size_t whole = (size + page - 1) / page * page + page;
  void* base = ::mmap(nullptr, whole, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) throw IoError(path, errno);
  mapping->address = base;
  mapping->size = whole;
  if (::mmap(base, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file.number(), 0) == MAP_FAILED)
    throw IoError(path, errno);
  return {std::string_view(static_cast<const char*>(base), size), std::move(mapping)};
}

Descriptor open_temporary(const std::string& folder) {
  std::string name = folder + "/tremplin-XXXXXX";
  const int number = ::mkstemp(name.data());
  if (number < 0) throw IoError(name, errno);
  ::unlink(name.c_str());
  return Descriptor(number);
}

// To the end, which is expected within `first` bytes.
Bytes read_pipe(const Descriptor& file, const std::string& path, const std::string& temporary_folder,
                std::size_t first) {
  std::string piece = read_some(file, path, first);
  if (piece.size() < first) return Bytes::copy_of(piece);
  const Descriptor spool = open_temporary(temporary_folder);
  std::size_t size = 0;
  while (!piece.empty()) {
    write_all(spool, temporary_folder, piece);
    size += piece.size();
    piece = read_some(file, path, kPiece);
  }
  return map_regular(spool, path, size);
}

}  // namespace

Bytes map_or_read(const Descriptor& file, const std::string& path, const std::string& temporary_folder) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throw IoError(path, errno);
  if (S_ISDIR(status.st_mode)) throw IoError(path, EISDIR);
  const auto size = static_cast<std::size_t>(status.st_size);
  const bool is_at_start = S_ISREG(status.st_mode) && ::lseek(file.number(), 0, SEEK_CUR) == 0;
  if (is_at_start && size >= kShort) return map_regular(file, path, size);
  return read_pipe(file, path, temporary_folder, is_at_start && size > 0 ? size + 1 : kPiece);
}

}  // namespace tremplin::io

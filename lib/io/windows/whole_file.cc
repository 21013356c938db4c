#include "io/guarded_mapping.h"

#include <cstdio>

#include <io.h>

namespace tremplin::io {
namespace {

// With the zero bytes that readers count on behind the end.
struct WholeFile : Bytes::Holder {
  std::string text;
};

constexpr std::size_t kBehind = 64;

}  // namespace

// Read, not mapped: a file that is mapped could be neither replaced nor removed by others.
Bytes map_guarded(const Descriptor& file, const std::string& path, std::size_t size) {
  ::_lseeki64(file.number(), 0, SEEK_SET);
  auto whole = std::make_unique<WholeFile>();
  whole->text = read_some(file, path, size + kBehind);
  // What has come behind it, or is missing, has changed its state as well: whoever looks for changes finds it.
  if (whole->text.size() != size) throw IoError(path, kFileChanged);
  whole->text.append(kBehind, '\0');
  const std::string_view view = std::string_view(whole->text).substr(0, size);
  return {view, std::move(whole)};
}

std::optional<std::string> take_cut_source() { return std::nullopt; }

}  // namespace tremplin::io

#include "io/descriptor.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

#include "tremplin/disk.h"

namespace tremplin::io {
namespace {

// Some systems take no more in one call.
unsigned in_one_call(std::size_t size) {
  constexpr std::size_t kMost = std::size_t{1} << 30;
  return static_cast<unsigned>(std::min(size, kMost));
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::string read_some(const Descriptor& file, const std::string& path, std::size_t size) {
  std::string text(size, '\0');
  std::size_t got = 0;
  while (got < size) {
    const ssize_t part = ::read(file.number(), text.data() + got, in_one_call(size - got));
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) throw IoError(path, errno);
    if (part == 0) break;
    got += static_cast<std::size_t>(part);
  }
  text.resize(got);
  return text;
}

void write_all(const Descriptor& file, const std::string& path, std::string_view text) {
  while (!text.empty()) {
    const ssize_t part = ::write(file.number(), text.data(), in_one_call(text.size()));
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) throw IoError(path, errno);
    text.remove_prefix(static_cast<std::size_t>(part));
  }
}

}  // namespace tremplin::io

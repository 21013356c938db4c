#include "io/descriptor.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "tremplin/disk.h"

namespace tremplin::io {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor Descriptor::standard_input() {
  const int number = ::dup(STDIN_FILENO);
  if (number < 0) throw IoError("-", errno);
  return Descriptor(number);
}

Descriptor open_for_reading(const std::string& path) {
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) throw IoError(path, errno);
  return Descriptor(number);
}

std::string read_some(const Descriptor& file, const std::string& path, std::size_t size) {
  std::string text(size, '\0');
  std::size_t got = 0;
  while (got < size) {
    const ssize_t part = ::read(file.number(), text.data() + got, size - got);
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
    const ssize_t part = ::write(file.number(), text.data(), text.size());
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) throw IoError(path, errno);
    text.remove_prefix(static_cast<std::size_t>(part));
  }
}

}  // namespace tremplin::io

#include "output.h"

#include <cerrno>

#include <unistd.h>

namespace tremplin::cli {

void DescriptorSink::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t part = ::write(descriptor_, text.data(), text.size());
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) throw IoError(name_, errno);
    text.remove_prefix(static_cast<std::size_t>(part));
  }
}

}  // namespace tremplin::cli

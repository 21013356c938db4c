#include "output.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace tremplin::cli {

namespace {

// Some systems take no more in one call.
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;

// 0, or the system's error number.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto size = static_cast<unsigned>(std::min(text.size(), kMostAtOnce));
    const ssize_t part = ::write(descriptor, text.data(), size);
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(part));
  }
  return 0;
}

}  // namespace

void DescriptorSink::write(std::string_view text) {
  if (const int error = write_all(descriptor_, text)) throw IoError(name_, error);
}

void MessageSink::write(std::string_view text) {
  const int error = write_all(STDERR_FILENO, text);
  // Whoever closed it wants none.
  if (error != 0 && error != EBADF) has_lost_ = true;
}

}  // namespace tremplin::cli

#include "progress.h"

#include <chrono>
#include <cstdio>
#include <system_error>

#include <unistd.h>

namespace tremplin::cli {

Progress::Progress() {
  if (::isatty(STDERR_FILENO) == 0) return;
  try {
    teller_ = std::thread([this] { tell(); });
  } catch (const std::system_error&) {
    // No thread to be had: no progress told.
  }
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  ended_.notify_one();
  if (teller_.joinable()) teller_.join();
}

void Progress::tell() {
  std::unique_lock lock(mutex_);
  int seconds = 0;
  while (!ended_.wait_for(lock, std::chrono::seconds(1), [this] { return is_over_; }))
    std::fprintf(stderr, "\rtremplin … %d s", ++seconds);
  if (seconds > 0) std::fputs("\r\x1b[K", stderr);
}

}  // namespace tremplin::cli

#include "progress.h"

#include <algorithm>
#include <cstdio>
#include <system_error>

#include <unistd.h>

#include "messages.h"
#include "tremplin/commands/message.h"

namespace tremplin::cli {
namespace {

constexpr const char* kErase = "\r\x1b[K";
constexpr auto kInterval = std::chrono::milliseconds(1000);

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// `tremplin: 1,200,000 records, 43 %, 12 s left`; seconds alone where nothing is counted.
std::string progress_text(const commands::RunProgress& progress, double seconds, Language language) {
  const std::int64_t records = progress.records;
  const std::int64_t bytes = progress.bytes;
  const std::int64_t all = progress.all_bytes;
  if (records == 0 || all == 0)
    return commands::message(language, "cli.progress.seconds", {}, {static_cast<std::int64_t>(seconds)});
  const std::int64_t percent = std::min<std::int64_t>(bytes * 100 / all, 100);
  if (bytes == 0 || bytes >= all) return commands::message(language, "cli.progress.records", {}, {records, percent});
  const double left = seconds * static_cast<double>(all - bytes) / static_cast<double>(bytes);
  return commands::message(language, "cli.progress.left", {}, {records, percent, static_cast<std::int64_t>(left) + 1});
}

}  // namespace

ProgressLine::ProgressLine(const commands::RunProgress& progress, When when, Language language)
    : progress_(progress), when_(when), language_(language) {
  if (::isatty(STDERR_FILENO) == 0) return;
  try {
    teller_ = std::thread([this] { tell(); });
  } catch (const std::system_error&) {
    // No thread to be had: no progress told.
  }
}

void ProgressLine::end() {
  std::call_once(is_ended_, [this] {
    {
      const std::lock_guard lock(mutex_);
      is_over_ = true;
    }
    ended_.notify_one();
    if (teller_.joinable()) teller_.join();
  });
}

ProgressLine::~ProgressLine() {
  end();
  if (when_ != When::always || progress_.records == 0) return;
  std::fputs(line().c_str(), stderr);
}

std::string ProgressLine::line() const {
  return program_message(progress_text(progress_, seconds_since(start_), language_), language_);
}

void ProgressLine::tell() {
  std::unique_lock lock(mutex_);
  bool is_shown = false;
  while (!ended_.wait_for(lock, kInterval, [this] { return is_over_; })) {
    const std::string text = line();
    std::fprintf(stderr, "%s%s", kErase, text.substr(0, text.size() - 1).c_str());
    is_shown = true;
  }
  if (is_shown) std::fputs(kErase, stderr);
}

}  // namespace tremplin::cli

// Runs a target over the files and folders named, without libFuzzer. An input that takes over five seconds or breaks a
// promise ends the process with its name on standard error.
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "target.h"

namespace {
namespace fs = std::filesystem;

constexpr unsigned kSeconds = 5;
char current[4096];

extern "C" void say_which(int signal) {
  for (const char* text : {"FAILED replay of ", static_cast<const char*>(current), "\n"}) {
    if (write(STDERR_FILENO, text, std::strlen(text)) < 0) break;
  }
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void replay(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  const auto bytes = text.str();
  const auto name = path.string();
  std::copy_n(name.data(), std::min(name.size() + 1, sizeof current - 1), static_cast<char*>(current));
  alarm(kSeconds);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  alarm(0);
}

int replay_below(const fs::path& path) {
  if (fs::is_regular_file(path)) {
    replay(path);
    return 1;
  }
  int count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (!entry.is_regular_file()) continue;
    replay(entry.path());
    ++count;
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  for (const int signal : {SIGABRT, SIGALRM, SIGSEGV, SIGFPE, SIGILL, SIGBUS}) std::signal(signal, say_which);
  int count = 0;
  for (int i = 1; i < argc; ++i) count += replay_below(argv[i]);
  std::printf("%d passed, 0 failed\n", count);
  return count > 0 ? 0 : 1;
}

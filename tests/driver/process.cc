#include "process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "files.h"

namespace tremplin_tests {
namespace {

class SpawnSettings {
 public:
  SpawnSettings() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }

  void open(int descriptor, const std::filesystem::path& path, int flags) {
    posix_spawn_file_actions_addopen(&actions, descriptor, path.c_str(), flags, 0600);
  }

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

int wait_for(pid_t child) {
  int state = 0;
  while (waitpid(child, &state, 0) < 0) {
    if (errno != EINTR) throw std::runtime_error("waitpid fails");
  }
  return WIFSIGNALED(state) ? 128 + WTERMSIG(state) : WEXITSTATUS(state);
}

}  // namespace

Ended run_script(const std::string& script, const std::filesystem::path& folder, const Environment& environment,
                 const std::filesystem::path& input) {
  const TemporaryFolder streams;
  const auto out = streams.path() / "out";
  const auto err = streams.path() / "err";
  SpawnSettings settings;
  settings.open(0, input.empty() ? "/dev/null" : input, O_RDONLY);
  settings.open(1, out, O_WRONLY | O_CREAT | O_TRUNC);
  settings.open(2, err, O_WRONLY | O_CREAT | O_TRUNC);
  posix_spawn_file_actions_addchdir_np(&settings.actions, folder.c_str());

  const char* seconds = std::getenv("TREMPLIN_TEST_SECONDS");
  std::vector<std::string> arguments{"timeout", seconds ? seconds : "120", "bash", "-c", script};
  std::vector<std::string> variables;
  variables.reserve(environment.size());
  for (const auto& [name, value] : environment) variables.push_back(fmt::format("{}={}", name, value));
  pid_t child = 0;
  if (posix_spawnp(&child, "timeout", &settings.actions, &settings.attributes, pointers(arguments).data(),
                   pointers(variables).data()) != 0) {
    throw std::runtime_error("cannot start a command in " + folder.string());
  }
  const int status = wait_for(child);
  return {read_text(out), read_text(err), status};
}

}  // namespace tremplin_tests

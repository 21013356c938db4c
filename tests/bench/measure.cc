#include "measure.h"

#include <algorithm>
#include <chrono>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tremplin_bench {
namespace {

void redirect(const std::string& path, int flags, int target) {
  const int file = open(path.empty() ? "/dev/null" : path.c_str(), flags, 0644);
  if (file < 0 || dup2(file, target) < 0) _exit(126);
  close(file);
}

[[noreturn]] void start(const Command& command) {
  std::vector<char*> arguments;
  for (const std::string& argument : command.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  redirect(command.input, O_RDONLY, 0);
  redirect(command.output, O_WRONLY | O_CREAT | O_TRUNC, 1);
  redirect({}, O_WRONLY, 2);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

}  // namespace

Run measure(const Command& command) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) start(command);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  return {taken.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 != 0 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace tremplin_bench

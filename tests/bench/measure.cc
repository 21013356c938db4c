#include "measure.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

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

void read_all(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<char> piece(std::size_t{1} << 20);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size()))) {
  }
}

// Brings into the page cache what the arguments name, be it between the quotes of a query: the system may have dropped
// it.
void warm(const std::string& argument) {
  std::stringstream pieces(argument);
  for (std::string piece; std::getline(pieces, piece, '\'');) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(piece, ignored)) read_all(piece);
    if (!std::filesystem::is_directory(piece, ignored)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(piece))
      if (entry.is_regular_file()) read_all(entry.path());
  }
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

Run measure(const Command& command) {
  for (const std::string& argument : command.arguments) warm(argument);
  warm(command.input);
  // To cut an old file short may take as long as to write the new one.
  if (!command.output.empty()) std::filesystem::remove(command.output);
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

#include "io/outside_program.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tremplin/disk.h"

extern char** environ;

namespace tremplin::io {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

TemporaryFile temporary_file() {
  TemporaryFile file(std::tmpfile());
  if (!file) throw IoError("temporary file", errno);
  return file;
}

TemporaryFile filled_file(std::string_view text) {
  TemporaryFile file = temporary_file();
  const bool is_written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
  if (!is_written || std::fflush(file.get()) != 0) throw IoError("temporary file", errno);
  std::rewind(file.get());
  return file;
}

// What another process wrote to it.
std::string content_of(std::FILE* file) {
  std::string text;
  std::array<char, 65536> part{};
  std::rewind(file);
  while (const std::size_t size = std::fread(part.data(), 1, part.size(), file)) text.append(part.data(), size);
  return text;
}

// Of a program that reads and writes these three.
int start(const std::vector<std::string>& command, const std::array<std::FILE*, 3>& files, pid_t& process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int at = 0; at < 3; ++at)
    posix_spawn_file_actions_adddup2(&actions, fileno(files[static_cast<std::size_t>(at)]), at);
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int error = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

bool ends_well(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

ProgramOutput run_program(const std::vector<std::string>& command, std::string_view input) {
  const TemporaryFile in = filled_file(input);
  const TemporaryFile out = temporary_file();
  const TemporaryFile err = temporary_file();
  pid_t process = 0;
  if (start(command, {in.get(), out.get(), err.get()}, process) != 0) return {ProgramOutput::End::missing, {}, {}};
  const auto end = ends_well(process) ? ProgramOutput::End::done : ProgramOutput::End::failed;
  return {end, content_of(out.get()), content_of(err.get())};
}

}  // namespace tremplin::io

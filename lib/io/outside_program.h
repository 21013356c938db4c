#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tremplin::io {

/// What another program made of what it was given.
struct ProgramOutput {
  enum class End { done, missing, failed };
  End end = End::done;
  std::string out;
  /// What it complained of.
  std::string err;
};

/// Runs a program, looked for where the shell would, with `input` as its standard input. Throws IoError where there is
/// no room for what it reads and writes.
ProgramOutput run_program(const std::vector<std::string>& command, std::string_view input);

}  // namespace tremplin::io

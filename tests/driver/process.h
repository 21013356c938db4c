#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace tremplin_tests {

/// The variables of a command, and no others.
using Environment = std::map<std::string, std::string>;

struct Ended {
  std::string out;
  std::string err;
  /// The exit status; 128 + n where signal n ended it; 124 where it took over two minutes, or what
  /// TREMPLIN_TEST_SECONDS says.
  int status = 0;
};

/// Runs `script` with bash in `folder`. An empty `input` is no standard input. SIGPIPE acts as usual, whatever it does
/// in this process. Throws std::runtime_error where the machine fails.
Ended run_script(const std::string& script, const std::filesystem::path& folder, const Environment& environment,
                 const std::filesystem::path& input = {});

}  // namespace tremplin_tests

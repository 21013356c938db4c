#pragma once

#include <string>
#include <vector>

namespace tremplin_bench {

/// One run of a program. Seconds of wall clock, kilobytes of resident memory at their highest (files mapped included).
struct Run {
  double seconds = 0;
  double cpu_seconds = 0;
  long peak_kb = 0;
  int status = 0;
};

struct Command {
  std::vector<std::string> arguments;
  /// Where standard input and output go; empty: nowhere.
  std::string input;
  std::string output;
};

/// Its files are read once before the clock starts, so that no run waits for the disk. Status 127 where the program
/// cannot be started.
Run measure(const Command& command);

double median(std::vector<double> values);

}  // namespace tremplin_bench

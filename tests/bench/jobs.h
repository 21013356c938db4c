#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "measure.h"

namespace tremplin_bench {

/// Where things are and how much there is to be done.
struct Setting {
  /// Programs of this build; data and results.
  std::string programs;
  std::string sources;
  std::string data;
  /// DuckDB's library; empty where there is none.
  std::string duckdb;
  /// The `tremplin` of another build, run beside ours; empty where there is none.
  std::string before;
  std::int64_t records = 2'000'000;
};

/// One line of the table.
struct Job {
  std::string name;
  /// What `--only` asks for: main, peers, slow, fallback, nation, start, growth.
  std::string set;
  /// Records in its data, for what is said by record.
  std::int64_t records = 0;
  Command command;
  /// Jobs whose counts must be the same; empty where there are none to compare.
  std::string counts;
  /// Slow ones are run once.
  bool is_slow = false;
  /// The exit status it must end with.
  int status = 0;
};

/// A goal of the project: `slow` takes at most `bound` times what `fast` takes. Bounds under one say how much faster.
struct Goal {
  std::string slow;
  std::string fast;
  double bound = 0;
};

/// The name of the same job done by the other build.
std::string name_before(const std::string& job);
/// All jobs of the sets asked for, their data made where missing.
std::vector<Job> make_jobs(const Setting& setting, const std::vector<std::string>& sets);
std::vector<Goal> goals();

}  // namespace tremplin_bench

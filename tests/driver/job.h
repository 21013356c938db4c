#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "process.h"

namespace tremplin_tests {

enum class Outcome { passed, failed, skipped };

struct Result {
  std::string name;
  Outcome outcome = Outcome::passed;
  /// What differs, or why it was skipped.
  std::string details;
};

enum class Mode { compare, update };

struct Settings {
  /// The root of the repository.
  std::filesystem::path root;
  /// Where the program under test was built.
  std::filesystem::path programs;
  Mode mode = Mode::compare;
  /// Whether the program reads and writes workbooks; without, tests about them are skipped.
  bool has_workbooks = true;
};

/// One test that runs by itself. Its name begins with its path in the repository.
struct Job {
  std::string name;
  std::function<Result(const Settings&)> run;
};

/// The environment of every command: nothing of the caller's but what is needed to find programs.
Environment pinned_environment(const Settings& settings);
/// Passed where there are no details.
Result judged(const std::string& name, const std::string& details);

std::vector<Job> find_cases(const Settings& settings);
std::vector<Job> find_errors(const Settings& settings);
std::vector<Job> find_example_readmes(const Settings& settings);
std::vector<Job> find_manual_examples(const Settings& settings);
std::vector<Job> find_scripts(const Settings& settings);

}  // namespace tremplin_tests

#include "files.h"
#include "job.h"

namespace tremplin_tests {
namespace {

/// As automake has it.
constexpr int kSkipped = 77;

Result run_one(const std::string& name, const Settings& settings) {
  const TemporaryFolder work;
  auto environment = pinned_environment(settings);
  environment["ROOT"] = settings.root;
  environment["BUILD"] = settings.programs.parent_path();
  environment["WORK"] = work.path();
  const auto ended = run_script("\"$ROOT/" + name + "\"", settings.root, environment);
  if (ended.status == 0) return {name, Outcome::passed, {}};
  if (ended.status == kSkipped) return {name, Outcome::skipped, trimmed(ended.out)};
  return {name, Outcome::failed, ended.out + ended.err + "status " + std::to_string(ended.status) + "\n"};
}

}  // namespace

std::vector<Job> find_scripts(const Settings& settings) {
  std::vector<Job> jobs;
  for (const char* folder : {"tests/install", "tests/contract"}) {
    for (const auto& file : files_below(settings.root / folder)) {
      if (!file.ends_with(".sh")) continue;
      const auto name = std::string(folder) + "/" + file;
      jobs.push_back({name, [name](const Settings& s) { return run_one(name, s); }});
    }
  }
  return jobs;
}

}  // namespace tremplin_tests

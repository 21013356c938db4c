#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "files.h"
#include "job.h"

namespace tremplin_tests {
namespace fs = std::filesystem;
namespace {

constexpr std::array kControlFiles = {"cmd", "stdout", "stderr", "status", "out", "env", "stdin", "needs"};

bool is_input(const fs::path& path) {
  return std::find(kControlFiles.begin(), kControlFiles.end(), path.filename()) == kControlFiles.end();
}

/// Empty, or the needed path that is not there.
std::string lay_out(const fs::path& folder, const fs::path& root, const fs::path& work) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (is_input(entry.path())) copy_into(entry.path(), work);
  }
  for (const auto& line : lines_of(read_text(folder / "needs"))) {
    if (!fs::exists(root / line)) return line;
    copy_into(root / line, work);
  }
  return {};
}

Environment environment_of(const fs::path& folder, const Settings& settings) {
  auto environment = pinned_environment(settings);
  for (const auto& line : lines_of(read_text(folder / "env"))) {
    const auto equals = line.find('=');
    environment[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return environment;
}

std::string status_text(int status) { return status == 0 ? "" : std::to_string(status) + "\n"; }

/// What the command left in out/, as one text for each file.
std::vector<std::pair<std::string, std::string>> left_files(const fs::path& expected, const fs::path& actual) {
  auto names = files_below(expected);
  for (const auto& name : files_below(actual)) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::vector<std::pair<std::string, std::string>> files;
  files.reserve(names.size());
  for (const auto& name : names) files.emplace_back("out/" + name, read_text(actual / name));
  return files;
}

std::string compare_or_update(const fs::path& folder, const Ended& ended, const fs::path& work, Mode mode) {
  auto texts = left_files(folder / "out", work / "out");
  texts.emplace_back("stdout", ended.out);
  texts.emplace_back("stderr", ended.err);
  texts.emplace_back("status", status_text(ended.status));
  std::string details;
  for (const auto& [name, text] : texts) {
    if (mode == Mode::update) write_or_remove(folder / name, text);
    details += difference(name, read_text(folder / name), text);
  }
  return details;
}

std::string run_once(const fs::path& folder, const std::string& command, const Environment& environment,
                     const TemporaryFolder& work, Mode mode) {
  const auto input = fs::exists(folder / "stdin") ? folder / "stdin" : fs::path{};
  const auto ended = run_script(command, work.path(), environment, input);
  return compare_or_update(folder, ended, work.path(), mode);
}

Result run_case(const std::string& name, const fs::path& folder, const Settings& settings) {
  const auto command = trimmed(read_text(folder / "cmd"));
  const bool uses_jobs = command.find("$JOBS") != std::string::npos;
  const std::vector<std::string> rounds =
      uses_jobs ? std::vector<std::string>{"--jobs 1", "--jobs 2"} : std::vector<std::string>{""};
  auto mode = settings.mode;
  for (const auto& round : rounds) {
    const TemporaryFolder work;
    const auto absent = lay_out(folder, settings.root, work.path());
    if (absent.starts_with("../")) return {name, Outcome::skipped, absent + " is not there"};
    if (!absent.empty()) return {name, Outcome::failed, "needs " + absent + ", which is not there\n"};
    auto environment = environment_of(folder, settings);
    environment["JOBS"] = round;
    const auto details = run_once(folder, command, environment, work, mode);
    if (!details.empty()) return {name, Outcome::failed, fmt::format("$ {}  {}\n{}", command, round, details)};
    mode = Mode::compare;
  }
  return {name, Outcome::passed, {}};
}

}  // namespace

std::vector<Job> find_cases(const Settings& settings) {
  std::vector<Job> jobs;
  for (const auto& file : files_below(settings.root / "tests/cases")) {
    const fs::path path = fs::path("tests/cases") / file;
    if (path.filename() != "cmd") continue;
    const auto name = path.parent_path().string();
    jobs.push_back(
        {name, [name, folder = settings.root / name](const Settings& s) { return run_case(name, folder, s); }});
  }
  return jobs;
}

}  // namespace tremplin_tests

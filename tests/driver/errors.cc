#include "files.h"
#include "job.h"

namespace tremplin_tests {
namespace fs = std::filesystem;
namespace {

std::string input_of(const fs::path& folder) {
  for (const char* name : {"in.yaml", "in.csv", "in"}) {
    if (fs::exists(folder / name)) return name;
  }
  return {};
}

Result run_error(const std::string& name, const Settings& settings) {
  const auto folder = settings.root / name;
  const auto code = folder.filename().string();
  const auto input = input_of(folder);
  auto command = trimmed(read_text(folder / "cmd"));
  if (command.empty() && input.empty()) return {name, Outcome::failed, "no in.yaml, in.csv, in or cmd\n"};
  if (command.empty()) command = "tremplin validate -q " + input;

  const TemporaryFolder work;
  if (!input.empty()) copy_into(folder / input, work.path());
  const auto ended = run_script(command, work.path(), pinned_environment(settings));
  if (settings.mode == Mode::update) write_or_remove(folder / "expected", ended.out);
  auto details = difference("expected", read_text(folder / "expected"), ended.out);
  if (ended.out.find("[" + code + "]") == std::string::npos) details += "no finding [" + code + "]\n";
  if (ended.status > 1) details += "status " + std::to_string(ended.status) + "\n" + ended.err;
  return judged(name, details.empty() ? details : "$ " + command + "\n" + details);
}

/// The codes that `tremplin explain` lists and the folders are the same.
Result compare_with_table(const Settings& settings) {
  std::string folders;
  for (const auto& entry : fs::directory_iterator(settings.root / "tests/errors")) {
    if (entry.is_directory()) folders += entry.path().filename().string() + "\n";
  }
  const TemporaryFolder work;
  write_or_remove(work.path() / "folders", folders);
  const auto ended =
      run_script("tremplin explain | grep -oE '^[A-Z][0-9]{3}' | sort > codes; sort folders | diff - codes",
                 work.path(), pinned_environment(settings));
  return judged("tests/errors",
                ended.status == 0 ? "" : "folders (<) and codes of `tremplin explain` (>)\n" + ended.out);
}

}  // namespace

std::vector<Job> find_errors(const Settings& settings) {
  std::vector<Job> jobs;
  if (!fs::is_directory(settings.root / "tests/errors")) return jobs;
  jobs.push_back({"tests/errors", compare_with_table});
  for (const auto& entry : fs::directory_iterator(settings.root / "tests/errors")) {
    if (!entry.is_directory()) continue;
    const auto name = fs::relative(entry.path(), settings.root).string();
    jobs.push_back({name, [name](const Settings& s) { return run_error(name, s); }});
  }
  return jobs;
}

}  // namespace tremplin_tests

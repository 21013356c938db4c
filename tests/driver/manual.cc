#include "files.h"
#include "job.h"

namespace tremplin_tests {
namespace fs = std::filesystem;
namespace {

constexpr const char* kExample = "examples/jardins-de-loire";
constexpr std::string_view kPrompt = "$ tremplin ";

/// A command of a document and what the document shows of its output, line by line; no lines: nothing is said.
struct Shown {
  std::string command;
  std::vector<std::string> output;
};

/// mdoc's escapes in literal text.
std::string unescaped(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size()) {
      text += line[i];
      continue;
    }
    ++i;
    if (line[i] == '-') text += '-';
    if (line[i] == 'e') text += '\\';
    if (line[i] != '-' && line[i] != 'e' && line[i] != '&') text += std::string("\\") + line[i];
  }
  return text;
}

bool ends_output(std::string_view line) {
  return line.starts_with("$ ") || line.starts_with("```") || line.starts_with(".Ed");
}

std::vector<Shown> commands_of(const fs::path& path) {
  std::vector<Shown> commands;
  bool open = false;
  for (const auto& raw : lines_of(read_text(path))) {
    const auto line = path.extension() == ".md" ? raw : unescaped(raw);
    if (ends_output(line)) open = false;
    if (line.starts_with(kPrompt)) {
      commands.push_back({line.substr(2), {}});
      open = true;
    } else if (open && commands.back().command.ends_with("\\")) {
      commands.back().command += "\n" + line;
    } else if (open) {
      commands.back().output.push_back(line);
    }
  }
  return commands;
}

/// Equal line by line; a shown `...` stands for any lines, also none.
bool agrees(const std::vector<std::string>& shown, std::size_t i, const std::vector<std::string>& actual,
            std::size_t j) {
  if (i == shown.size()) return j == actual.size();
  if (shown[i] == "...")
    return agrees(shown, i + 1, actual, j) || (j < actual.size() && agrees(shown, i, actual, j + 1));
  return j < actual.size() && shown[i] == actual[j] && agrees(shown, i + 1, actual, j + 1);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

std::string run_shown(const Shown& shown, const fs::path& folder, const Settings& settings) {
  const auto ended = run_script(shown.command, folder, pinned_environment(settings));
  std::string details;
  if (ended.status > 1) details += "status " + std::to_string(ended.status) + "\n" + ended.err;
  auto output = shown.output;
  while (!output.empty() && output.back().empty()) output.pop_back();
  if (!output.empty() && !agrees(output, 0, lines_of(ended.out), 0)) {
    details += difference("output", joined(output), ended.out);
  }
  return details.empty() ? details : "$ " + shown.command + "\n" + details;
}

Result run_document(const std::string& name, const Settings& settings) {
  std::string details;
  for (const auto& shown : commands_of(settings.root / name)) {
    const TemporaryFolder work;
    copy_into(settings.root / kExample, work.path());
    details += run_shown(shown, work.path() / fs::path(kExample).filename(), settings);
  }
  return judged(name, details);
}

}  // namespace

std::vector<Job> find_manual_examples(const Settings& settings) {
  std::vector<std::string> names{"README.md"};
  for (const auto& file : files_below(settings.root / "man")) {
    const auto extension = fs::path(file).extension();
    if (extension == ".1" || extension == ".5") names.push_back("man/" + file);
  }
  std::vector<Job> jobs;
  for (const auto& name : names) {
    if (commands_of(settings.root / name).empty()) continue;
    jobs.push_back({name, [name](const Settings& s) { return run_document(name, s); }});
  }
  return jobs;
}

}  // namespace tremplin_tests

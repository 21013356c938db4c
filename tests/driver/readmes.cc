#include "files.h"
#include "job.h"

namespace tremplin_tests {
namespace fs = std::filesystem;
namespace {

/// A fenced block of Markdown: lines [first, last) between its fences.
struct Block {
  std::string language;
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Block> blocks_of(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  bool inside = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("```")) continue;
    if (inside) blocks.back().last = i;
    if (!inside) blocks.push_back({lines[i].substr(3), i + 1, lines.size()});
    inside = !inside;
  }
  return blocks;
}

std::string text_of(const std::vector<std::string>& lines, const Block& block) {
  std::string text;
  for (auto i = block.first; i < block.last; ++i) text += lines[i] + "\n";
  return text;
}

int expected_status(const Block& block) {
  const auto at = block.language.find("status=");
  return at == std::string::npos ? 0 : std::stoi(block.language.substr(at + 7));
}

bool is_script(const Block& block) { return block.language == "sh" || block.language.starts_with("sh "); }

/// The output block follows with nothing but empty lines between.
bool shows_output(const std::vector<std::string>& lines, const Block& script, const Block& next) {
  if (next.language != "text") return false;
  for (auto i = script.last + 1; i + 1 < next.first; ++i) {
    if (!trimmed(lines[i]).empty()) return false;
  }
  return true;
}

struct Readme {
  fs::path path;
  std::vector<std::string> lines;
  std::vector<Block> blocks;
};

std::string check_block(const Readme& readme, std::size_t index, const Ended& ended) {
  const auto& block = readme.blocks[index];
  std::string details;
  if (ended.status != expected_status(block)) {
    details +=
        "status " + std::to_string(ended.status) + " at line " + std::to_string(block.first + 1) + "\n" + ended.err;
  }
  if (index + 1 < readme.blocks.size() && shows_output(readme.lines, block, readme.blocks[index + 1])) {
    const auto expected = text_of(readme.lines, readme.blocks[index + 1]);
    details += difference("line " + std::to_string(readme.blocks[index + 1].first + 1), expected, ended.out);
  }
  return details;
}

void rewrite_output(Readme& readme, std::size_t index, const std::string& output) {
  if (index + 1 >= readme.blocks.size()) return;
  const auto block = readme.blocks[index + 1];
  if (!shows_output(readme.lines, readme.blocks[index], block)) return;
  const auto begin = readme.lines.begin();
  const auto at = readme.lines.erase(begin + static_cast<long>(block.first), begin + static_cast<long>(block.last));
  const auto fresh = lines_of(output);
  readme.lines.insert(at, fresh.begin(), fresh.end());
  readme.blocks = blocks_of(readme.lines);
}

Readme read_readme(const fs::path& path) {
  Readme readme{path, lines_of(read_text(path)), {}};
  readme.blocks = blocks_of(readme.lines);
  return readme;
}

Result run_readme(const std::string& name, const Settings& settings) {
  auto readme = read_readme(settings.root / name);
  const TemporaryFolder work;
  copy_into(settings.root / "examples", work.path());
  const auto folder = work.path() / fs::path(name).parent_path();
  std::string details;
  for (std::size_t i = 0; i < readme.blocks.size(); ++i) {
    if (!is_script(readme.blocks[i])) continue;
    const auto ended =
        run_script("set -e\n" + text_of(readme.lines, readme.blocks[i]), folder, pinned_environment(settings));
    if (settings.mode == Mode::update) rewrite_output(readme, i, ended.out);
    details += check_block(readme, i, ended);
  }
  if (settings.mode == Mode::update) {
    std::string text;
    for (const auto& line : readme.lines) text += line + "\n";
    write_or_remove(readme.path, text);
  }
  return judged(name, details);
}

}  // namespace

std::vector<Job> find_example_readmes(const Settings& settings) {
  std::vector<Job> jobs;
  for (const auto& file : files_below(settings.root / "examples")) {
    if (fs::path(file).filename() != "README.md") continue;
    const auto name = "examples/" + file;
    jobs.push_back({name, [name](const Settings& s) { return run_readme(name, s); }});
  }
  return jobs;
}

}  // namespace tremplin_tests

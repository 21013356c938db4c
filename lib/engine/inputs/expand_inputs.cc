#include "engine/inputs/expand_inputs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>

namespace tremplin::engine {
namespace {

constexpr std::array<std::string_view, 3> kOwnEndings = {".yaml", ".yml", ".csv"};

// `./a//b` and `a/b` are one file.
std::string normal(std::string_view path) {
  std::string out;
  std::size_t at = 0;
  const bool is_absolute = path.starts_with('/');
  while (at < path.size()) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    if (!part.empty() && part != ".") out += (out.empty() && !is_absolute ? "" : "/") + std::string(part);
    at = end + 1;
  }
  return out;
}

class Expansion {
 public:
  Expansion(Disk& disk, std::span<const std::string_view> endings, ExpandedInputs& out)
      : disk_(disk), endings_(endings), out_(out) {}

  void add_file(std::string name, std::string path, bool named) {
    const auto [first, is_new] = seen_.emplace(path == "-" ? path : normal(path), name);
    if (is_new) {
      out_.files.push_back({std::move(name), std::move(path), named});
    } else if (named) {
      out_.repeated.push_back(first->second);
    }
  }
  void walk(const std::string& folder) {
    for (const std::string& name : disk_.list(folder)) {
      if (name.starts_with('.')) continue;
      const std::string path = folder.ends_with('/') ? folder + name : folder + "/" + name;
      const PathKind kind = disk_.kind(path);
      if (kind == PathKind::folder) walk(path);
      if (!is_wanted(name)) continue;
      if (kind == PathKind::file) add_file(path, path, false);
      if (kind == PathKind::stream) out_.passed_over.push_back({path, path, false});
      // Data are missing, and a figure without them would be wrong.
      if (kind == PathKind::missing || kind == PathKind::broken_link) throw IoError(path, ENOENT);
    }
  }

 private:
  bool is_wanted(std::string_view name) const {
    return std::any_of(endings_.begin(), endings_.end(), [name](std::string_view end) { return name.ends_with(end); });
  }

  Disk& disk_;
  std::span<const std::string_view> endings_;
  ExpandedInputs& out_;
  // Each path, and the name under which it came first.
  std::map<std::string, std::string> seen_;
};

}  // namespace

bool is_below(std::string_view path, std::string_view folder) {
  const std::string above = normal(folder);
  return above.empty() ? path.starts_with('/') == folder.starts_with('/') : normal(path).starts_with(above + "/");
}

std::span<const std::string_view> own_endings() { return kOwnEndings; }

ExpandedInputs expand_inputs(const commands::CommonOptions& options, Disk& disk,
                             std::span<const std::string_view> endings) {
  ExpandedInputs out;
  Expansion expansion(disk, endings, out);
  std::vector<std::string> folders;
  const std::vector<std::string> inputs = options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs;
  for (const std::string& input : inputs) {
    if (input == "-") {
      expansion.add_file(options.stdin_name, "-", true);
      continue;
    }
    const PathKind kind = disk.kind(input);
    if (kind == PathKind::missing || kind == PathKind::broken_link) throw IoError(input, ENOENT);
    if (kind == PathKind::file || kind == PathKind::stream) expansion.add_file(input, input, true);
    if (kind == PathKind::folder) folders.push_back(input);
  }
  // Files that are named count as named, in whatever order the folders around them are given.
  for (const std::string& folder : folders) {
    expansion.walk(folder);
    out.folders.push_back(folder);
  }
  std::sort(out.files.begin(), out.files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::sort(out.repeated.begin(), out.repeated.end());
  return out;
}

}  // namespace tremplin::engine

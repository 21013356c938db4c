#include "engine/inputs/expand_inputs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>

#include "engine/inputs/input_names.h"

namespace tremplin::engine {
namespace {

class Expansion {
 public:
  Expansion(Disk& disk, IsWanted is_wanted, ExpandedInputs& out) : disk_(disk), is_wanted_(is_wanted), out_(out) {}

  void add_file(std::string name, std::string path, bool named) {
    const auto [first, is_new] = seen_.emplace(path == "-" ? path : normal_path(path), name);
    if (is_new) {
      out_.files.push_back({std::move(name), std::move(path), named});
    } else if (named) {
      out_.repeated.push_back(first->second);
    }
  }
  // False where the folder was walked under another name.
  bool walk(const std::string& folder) {
    const auto [first, is_new] = walked_.emplace(disk_.identity(folder), folder);
    if (!is_new) {
      if (normal_path(first->second) != normal_path(folder)) out_.met_again.push_back({folder, first->second});
      return false;
    }
    for (const std::string& name : disk_.list(folder)) {
      // `~$…` is what a spreadsheet program lays beside a file that is open.
      if (name.starts_with('.') || name.starts_with("~$")) continue;
      const std::string path = folder.ends_with('/') ? folder + name : folder + "/" + name;
      const PathKind kind = disk_.kind(path);
      if (kind == PathKind::folder) walk(path);
      if (!is_wanted_(name)) continue;
      if (kind == PathKind::file) add_file(path, path, false);
      if (kind == PathKind::stream) out_.passed_over.push_back({path, path, false});
      // Data are missing, and a figure without them would be wrong.
      if (kind == PathKind::missing || kind == PathKind::broken_link) throw IoError(path, ENOENT);
    }
    return true;
  }

 private:
  Disk& disk_;
  IsWanted is_wanted_;
  ExpandedInputs& out_;
  // Each path, and the name under which it came first.
  std::map<std::string, std::string> seen_;
  // Each folder by what it is, whatever links lead to it, and the name under which it was walked.
  std::map<std::string, std::string> walked_;
};

}  // namespace

std::string normal_path(std::string_view path) {
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

bool is_below(std::string_view path, std::string_view folder) {
  const std::string above = normal_path(folder);
  return above.empty() ? path.starts_with('/') == folder.starts_with('/') : normal_path(path).starts_with(above + "/");
}

ExpandedInputs expand_inputs(const commands::CommonOptions& options, Disk& disk, IsWanted is_wanted) {
  ExpandedInputs out;
  Expansion expansion(disk, is_wanted, out);
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
  // Under which name a folder is met does not depend on the order of arguments.
  std::sort(folders.begin(), folders.end());
  for (const std::string& folder : folders)
    if (expansion.walk(folder)) out.folders.push_back(folder);
  std::sort(out.files.begin(), out.files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::sort(out.repeated.begin(), out.repeated.end());
  return out;
}

}  // namespace tremplin::engine

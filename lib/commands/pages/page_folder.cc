#include "commands/pages/page_folder.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/text.h"
#include "io/file_name.h"
#include "io/sha256.h"

namespace tremplin::commands {
namespace {

constexpr const char* kManifest = "manifest.csv";
constexpr std::size_t kLongestManifest = std::size_t{1} << 26;

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), base::to_lower);
  return text;
}

std::string with_slash(std::string folder) { return folder.ends_with('/') ? folder : std::move(folder) + '/'; }

}  // namespace

PageFolder::PageFolder(Disk& disk, std::string folder, std::string ending)
    : disk_(disk), folder_(with_slash(std::move(folder))), ending_(std::move(ending)), files_(disk) {
  disk_.make_folder(folder_);
  for (const char* own : {"index", "inputs", "manifest"}) taken_.insert(own);
  read_manifest();
}

std::string PageFolder::name_for(std::string_view id) {
  const std::string name = io::file_name_of(id);
  std::string numbered = name;
  for (int number = 2; !taken_.insert(lower_case(numbered)).second; ++number)
    numbered = name + '-' + std::to_string(number);
  return numbered + ending_;
}

// One line a file; its names need no quotes. Another file of this name is not ours.
void PageFolder::read_manifest() {
  const std::string path = path_of(kManifest);
  if (disk_.kind(path) != PathKind::file) return;
  // Its head, for a file that is read whole may not change until the program ends.
  const std::string written = disk_.read_head(path, kLongestManifest);
  std::string_view text = written;
  if (!text.starts_with(kHashListHead)) throw IoError(path, EEXIST);
  text.remove_prefix(kHashListHead.size());
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t comma = line.find(',');
    if (comma == std::string_view::npos) continue;
    const std::string name(line.substr(0, comma));
    if (disk_.kind(path_of(name)) == PathKind::file) manifest_[name] = line.substr(comma + 1);
  }
}

void PageFolder::add(const std::string& name, std::string_view text) {
  if (!manifest_.contains(name) && disk_.kind(path_of(name)) != PathKind::missing) throw IoError(path_of(name), EEXIST);
  manifest_[name] = io::sha256_hex(text);
  files_.write(path_of(name), text);
}

void PageFolder::write_manifest() {
  std::string text(kHashListHead);
  for (const auto& [name, hash] : manifest_) text.append(name).append(1, ',').append(hash).append(1, '\n');
  files_.write(path_of(kManifest), text);
}

void PageFolder::commit() {
  write_manifest();
  files_.commit();
}

}  // namespace tremplin::commands

#include "engine/own_ground.h"

#include "engine/inputs/input_names.h"

namespace tremplin::engine {
namespace {

// Ours are of some ten kilobytes.
constexpr std::size_t kLongestRules = std::size_t{1} << 20;

// The folder with its slash; a folder is its own.
std::string folder_of_input(const std::string& input, Disk& disk) {
  if (input == "-") return {};
  const std::string real = disk.real_path(input);
  if (real.empty()) return {};
  if (disk.kind(input) == PathKind::folder) return real.ends_with('/') ? real : real + "/";
  return folder_of(real);
}

// Both with their slash.
std::string common_parent(const std::string& a, const std::string& b) {
  std::size_t same = 0;
  std::size_t end = 0;
  for (; same < a.size() && same < b.size() && a[same] == b[same]; ++same)
    if (a[same] == '/') end = same + 1;
  return a.substr(0, end);
}

}  // namespace

OwnGround::OwnGround(std::span<const std::string> inputs, Disk& disk)
    : disk_(disk), folder_(folder_of_input(".", disk)) {
  for (const std::string& input : inputs) {
    const std::string folder = folder_of_input(input, disk);
    if (!folder.empty()) folder_ = common_parent(folder_, folder);
  }
}

bool OwnGround::holds(const std::string& path) const {
  return folder_.empty() || disk_.real_path(path).starts_with(folder_);
}

std::optional<Bilingual> OwnGround::why_not(const std::string& path) const {
  const PathKind kind = disk_.kind(path);
  if (kind == PathKind::missing || kind == PathKind::broken_link) return std::nullopt;
  if (!holds(path))
    return Bilingual{"it lies outside the folders of this run", "il est hors des dossiers du traitement"};
  if (kind != PathKind::file) return Bilingual{"it is no regular file", "ce n’est pas un fichier ordinaire"};
  if (disk_.read_head(path, kLongestRules + 1).size() > kLongestRules)
    return Bilingual{"it is longer than 1 MiB", "il dépasse 1 Mio"};
  return std::nullopt;
}

}  // namespace tremplin::engine

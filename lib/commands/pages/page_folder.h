#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "io/writing/file_set.h"
#include "tremplin/disk.h"

namespace tremplin::commands {

/// The first line of a list of files with their hashes.
inline constexpr std::string_view kHashListHead = "file,sha256\n";

/// A folder of pages: `-o FOLDER/`. Each file is written beside its name; `commit` gives all of them their names, so
/// that a reader never sees half a set. `manifest.csv` lists what was written; a file that it does not list is
/// somebody's own and is never replaced.
class PageFolder {
 public:
  /// `ending` is that of the pages, `.html`. Throws IoError.
  PageFolder(Disk& disk, std::string folder, std::string ending);

  /// The name of the page of something with this id: percent-encoded; numbered where another id would have the same, or
  /// one that differs in case alone, for not every disk tells these apart. The same call never gives a name twice.
  std::string name_for(std::string_view id);
  /// Throws IoError, EEXIST where somebody's own file has this name.
  void add(const std::string& name, std::string_view text);
  /// Throws IoError.
  void commit();

 private:
  std::string path_of(const std::string& name) const { return folder_ + name; }
  void read_manifest();
  void write_manifest();

  Disk& disk_;
  std::string folder_;
  std::string ending_;
  std::set<std::string> taken_;
  /// Files of this and of the former runs, with their SHA-256.
  std::map<std::string, std::string> manifest_;
  io::FileSet files_;
};

}  // namespace tremplin::commands

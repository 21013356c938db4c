#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/disk.h"

namespace tremplin::io {

/// Files that take their names together: a full disk, or an input that changed, must not leave half a set. All of it
/// throws IoError.
class FileSet {
 public:
  explicit FileSet(Disk& disk) : disk_(disk) {}

  /// The next file, beside its name; the one before is whole now.
  OutputFile& begin(const std::string& path);
  void write(const std::string& path, std::string_view text) { begin(path).write(text); }
  /// The last is whole, and all take their names.
  void commit();

 private:
  void finish_last();

  Disk& disk_;
  std::vector<std::unique_ptr<OutputFile>> files_;
};

}  // namespace tremplin::io

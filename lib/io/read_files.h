#pragma once

#include <map>
#include <mutex>
#include <string>

#include "io/system.h"

namespace tremplin::io {

/// What the files read looked like when they were first opened. They are read more than once (findings quote them), and
/// stay mapped for long: figures from two states of a file would be of neither.
class ReadFiles {
 public:
  /// Of a regular file, just opened. Throws IoError (kFileChanged) where it is not as it was when it was opened before.
  void note(const std::string& path, const FileState& state);
  /// The file that is there now, by whatever path it was read, is replaced by what this program writes: that is no
  /// change to be found later.
  void forget(const std::string& path);
  /// Throws IoError where one of them has changed since, or could not be read to its end.
  void check();

 private:
  std::mutex mutex_;
  std::map<std::string, FileState> states_;
};

}  // namespace tremplin::io

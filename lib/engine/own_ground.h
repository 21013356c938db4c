#pragma once

#include <optional>
#include <span>
#include <string>

#include "tremplin/disk.h"
#include "tremplin/language.h"

namespace tremplin::engine {

/// Where files may lie that nobody named on the command line: below the folder that holds all inputs and the working
/// folder. A document from somebody else must not make the program read other files of its user.
class OwnGround {
 public:
  OwnGround(std::span<const std::string> inputs, Disk& disk);
  /// Why a file there is not read as a rule set: it lies elsewhere, is no file, or is too long. A file that does not
  /// exist is for others to complain of. Throws IoError.
  std::optional<Bilingual> why_not(const std::string& path) const;

 private:
  bool holds(const std::string& path) const;

  Disk& disk_;
  // With its slash; empty where the disk knows no real paths: then nothing lies elsewhere.
  std::string folder_;
};

}  // namespace tremplin::engine

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "tremplin/disk.h"

namespace tremplin::engine {

/// A disk whose files are nothing but line ends, as many as a file that was imported has lines: what findings about
/// lines need to say where they are. The file itself may be compressed, long and about persons; it is not read again.
class LinesDisk : public Disk {
 public:
  /// `-` is standard input.
  void add(const std::string& path, std::int64_t lines) { lines_[path] = lines; }

  PathKind kind(const std::string& path) override;
  std::vector<std::string> list(const std::string& folder) override;
  Bytes read(const std::string& path) override;
  std::string read_head(const std::string& path, std::size_t size) override;
  Bytes read_standard_input() override;
  std::unique_ptr<OutputFile> create(const std::string& path) override;
  void make_folder(const std::string& path) override;

 private:
  std::map<std::string, std::int64_t> lines_;
};

}  // namespace tremplin::engine

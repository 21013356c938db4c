#pragma once

#include <map>
#include <string>

#include "tremplin/disk.h"

namespace tremplin::engine {

/// A disk on which some files already hold what is about to be written to them.
class OverlayDisk : public Disk {
 public:
  explicit OverlayDisk(Disk& under) : under_(under) {}
  void put(const std::string& path, std::string text) { texts_[path] = std::move(text); }

  PathKind kind(const std::string& path) override { return under_.kind(path); }
  std::string real_path(const std::string& path) override { return under_.real_path(path); }
  std::vector<std::string> list(const std::string& folder) override { return under_.list(folder); }
  std::string identity(const std::string& folder) override { return under_.identity(folder); }
  Bytes read(const std::string& path) override;
  std::string read_head(const std::string& path, std::size_t size) override;
  Bytes read_standard_input() override { return under_.read_standard_input(); }
  std::unique_ptr<OutputFile> create(const std::string& path) override { return under_.create(path); }
  void make_folder(const std::string& path) override { under_.make_folder(path); }
  void check_unchanged() override { under_.check_unchanged(); }

 private:
  Disk& under_;
  std::map<std::string, std::string> texts_;
};

}  // namespace tremplin::engine

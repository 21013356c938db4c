#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "tremplin/disk.h"

/// Files of a test, held in memory. Counts the reads. Only reading is for tests that use it.
class MemoryDisk : public tremplin::Disk {
 public:
  std::map<std::string, std::string> files;
  int reads = 0;

  tremplin::PathKind kind(const std::string& path) override {
    return files.contains(path) ? tremplin::PathKind::file : tremplin::PathKind::missing;
  }
  tremplin::Bytes read(const std::string& path) override {
    ++reads;
    auto held = std::make_unique<Held>(files.at(path));
    const std::string_view text = held->text;
    return {text, std::move(held)};
  }
  std::string read_head(const std::string& path, std::size_t size) override { return files.at(path).substr(0, size); }
  tremplin::Bytes read_standard_input() override { return read("-"); }
  std::vector<std::string> list(const std::string&) override { throw std::logic_error("list"); }
  std::unique_ptr<tremplin::OutputFile> create(const std::string&) override { throw std::logic_error("create"); }
  void make_folder(const std::string&) override { throw std::logic_error("make_folder"); }

 private:
  struct Held : tremplin::Bytes::Holder {
    explicit Held(std::string from) : text(std::move(from)) {}
    std::string text;
  };
};

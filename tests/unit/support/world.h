#pragma once

#include <atomic>
#include <cerrno>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/commands/run.h"
#include "tremplin/disk.h"

namespace tremplin_tests {

/// Files and folders in memory, on which the nth call fails. Calls may come from many threads.
class FailingDisk : public tremplin::Disk {
 public:
  static constexpr int kNever = 0;

  explicit FailingDisk(std::map<std::string, std::string> contents, int failing_call = kNever)
      : contents_(std::move(contents)), failing_call_(failing_call) {}

  tremplin::PathKind kind(const std::string& path) override {
    count(path);
    if (contents_.contains(path)) return tremplin::PathKind::file;
    return below(path).empty() ? tremplin::PathKind::missing : tremplin::PathKind::folder;
  }
  std::vector<std::string> list(const std::string& folder) override {
    count(folder);
    return below(folder);
  }
  tremplin::Bytes read(const std::string& path) override {
    count(path);
    return tremplin::Bytes::copy_of(text_of(path));
  }
  std::string read_head(const std::string& path, std::size_t size) override {
    count(path);
    return std::string(text_of(path).substr(0, size));
  }
  tremplin::Bytes read_standard_input() override { return read("-"); }
  std::unique_ptr<tremplin::OutputFile> create(const std::string& path) override {
    count(path);
    throw tremplin::IoError(path, EROFS);
  }
  void make_folder(const std::string& path) override { count(path); }

  bool has_failed() const { return calls_ >= failing_call_ && failing_call_ != kNever; }

 private:
  void count(const std::string& path) {
    if (++calls_ == failing_call_) throw tremplin::IoError(path, EIO);
  }
  std::string_view text_of(const std::string& path) const {
    const auto found = contents_.find(path);
    if (found == contents_.end()) throw tremplin::IoError(path, ENOENT);
    return found->second;
  }
  /// Names right below a folder, in bytewise order.
  std::vector<std::string> below(const std::string& folder) const {
    const std::string prefix = folder + "/";
    std::vector<std::string> names;
    for (auto at = contents_.lower_bound(prefix); at != contents_.end() && at->first.starts_with(prefix); ++at) {
      auto name = at->first.substr(prefix.size());
      name.resize(std::min(name.size(), name.find('/')));
      if (names.empty() || names.back() != name) names.push_back(std::move(name));
    }
    return names;
  }

  std::map<std::string, std::string> contents_;
  std::atomic<int> calls_ = 0;
  int failing_call_;
};

/// Keeps what is written; the nth write fails as on a full disk.
class FailingSink : public tremplin::commands::TextSink {
 public:
  explicit FailingSink(int failing_write = 0) : failing_write_(failing_write) {}
  void write(std::string_view text) override {
    if (++writes_ == failing_write_) throw tremplin::IoError("<stdout>", ENOSPC);
    text_ += text;
  }
  const std::string& text() const { return text_; }
  bool has_failed() const { return failing_write_ != 0 && writes_ >= failing_write_; }

 private:
  std::string text_;
  int writes_ = 0;
  int failing_write_;
};

}  // namespace tremplin_tests

#pragma once

#include <memory>
#include <string>
#include <utility>

#include "tremplin/commands/run.h"
#include "tremplin/disk.h"

namespace tremplin::cli {

/// What an IoError of standard output names.
inline constexpr const char* kStandardOutput = "standard output";

/// Writes to a descriptor at once; `name` is what errors call it. Throws IoError: a full disk is noticed.
class DescriptorSink : public commands::TextSink {
 public:
  DescriptorSink(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  void write(std::string_view text) override;

 private:
  int descriptor_;
  std::string name_;
};

/// Standard error. A message that cannot be written is lost, and is no reason to end the work: it never throws.
class MessageSink : public commands::TextSink {
 public:
  void write(std::string_view text) override;
  /// Something is missing though standard error was open: a full disk.
  bool has_lost() const { return has_lost_; }

 private:
  bool has_lost_ = false;
};

/// Hands text on once it is sure that what was read has not changed meanwhile; whoever runs a command asks once more at
/// its end.
class CheckedSink : public commands::TextSink {
 public:
  CheckedSink(Disk& disk, commands::TextSink& to) : disk_(disk), to_(to) {}
  void write(std::string_view text) override {
    if (!std::exchange(is_checked_, true)) disk_.check_unchanged();
    to_.write(text);
  }

 private:
  bool is_checked_ = false;
  Disk& disk_;
  commands::TextSink& to_;
};

/// Writes to a file that takes its name when the run says that the result is whole.
class FileSink : public commands::TextSink {
 public:
  FileSink(Disk& disk, const std::string& path) : file_(disk.create(path)) {}
  void write(std::string_view text) override { file_->write(text); }
  void commit() { file_->commit(); }

 private:
  std::unique_ptr<OutputFile> file_;
};

}  // namespace tremplin::cli

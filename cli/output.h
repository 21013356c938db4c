#pragma once

#include <memory>
#include <string>

#include "tremplin/commands/run.h"
#include "tremplin/disk.h"

namespace tremplin::cli {

/// Writes to a descriptor at once; `name` is what errors call it. Throws IoError: a full disk is noticed.
class DescriptorSink : public commands::TextSink {
 public:
  DescriptorSink(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  void write(std::string_view text) override;

 private:
  int descriptor_;
  std::string name_;
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

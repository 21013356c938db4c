#pragma once

#include <string>
#include <string_view>

#include "tremplin/commands/run.h"
#include "tremplin/disk.h"

namespace tremplin_tests {

/// A disk of one file, `in.yaml`, that a target fills; standard input is the same.
class OneFile : public tremplin::Disk {
 public:
  explicit OneFile(std::string_view text) : text_(text) {}
  tremplin::PathKind kind(const std::string& path) override {
    return path == "in.yaml" ? tremplin::PathKind::file : tremplin::PathKind::missing;
  }
  std::vector<std::string> list(const std::string&) override { return {}; }
  tremplin::Bytes read(const std::string&) override { return tremplin::Bytes::copy_of(text_); }
  std::string read_head(const std::string&, std::size_t size) override { return std::string(text_.substr(0, size)); }
  tremplin::Bytes read_standard_input() override { return read("-"); }
  std::unique_ptr<tremplin::OutputFile> create(const std::string& path) override { throw tremplin::IoError(path, 30); }
  void make_folder(const std::string& path) override { throw tremplin::IoError(path, 30); }

 private:
  std::string_view text_;
};

class Text : public tremplin::commands::TextSink {
 public:
  void write(std::string_view more) override { text += more; }
  std::string text;
};

/// What a command wrote and how it ended; a wrong option (no convention of that id) is an empty page.
template <class Options>
std::string run(std::string_view in,
                tremplin::commands::RunResult (*command)(const Options&, const tremplin::commands::Host&),
                Options options) {
  OneFile disk(in);
  Text out;
  Text err;
  options.inputs = {"in.yaml"};
  if (options.jobs == 0) options.jobs = 1;
  try {
    command(options, {disk, out, err});
  } catch (const tremplin::commands::UsageError&) {
    return {};
  }
  return out.text;
}

}  // namespace tremplin_tests

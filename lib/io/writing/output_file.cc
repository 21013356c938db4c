#include "io/writing/output_file.h"

#include <cerrno>
#include <optional>

#include "io/system.h"
#include "io/writing/temporary_name.h"

namespace tremplin::io {
namespace {

// With its slash; empty for the working folder.
std::string folder_before(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

class BesideFile : public OutputFile {
 public:
  explicit BesideFile(std::string path)
      : path_(std::move(path)),
        folder_(folder_before(path_)),
        permissions_(permissions_for(path_)),
        file_(open_unnamed(folder_)) {
    if (!file_) file_.emplace(open_new(beside_.emplace(folder_).path(), path_));
  }
  void write(std::string_view text) override { write_all(*file_, path_, text); }
  void finish() override {
    if (!file_) return;
    finish_file(*file_, permissions_, path_);
    if (!beside_) name_file(*file_, beside_.emplace(folder_).path(), path_);
    file_.reset();
  }
  void commit() override {
    finish();
    beside_->rename(path_);
    beside_.reset();
    sync_folder(folder_, path_);
  }

 private:
  std::string path_;
  std::string folder_;
  unsigned permissions_;
  std::optional<TemporaryName> beside_;
  // Closed before its name goes: it may be one that an open file keeps.
  std::optional<Descriptor> file_;
};

class DirectFile : public OutputFile {
 public:
  DirectFile(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}
  void write(std::string_view text) override { write_all(file_, path_, text); }
  void commit() override {}

 private:
  std::string path_;
  Descriptor file_;
};

}  // namespace

std::unique_ptr<OutputFile> create_beside(const std::string& path) {
  const PathKind kind = state_at(path).kind;
  if (kind == PathKind::folder) throw IoError(path, EISDIR);
  if (kind == PathKind::stream) return std::make_unique<DirectFile>(path, open_for_writing(path));
  return std::make_unique<BesideFile>(path);
}

}  // namespace tremplin::io

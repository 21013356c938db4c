#include "io/writing/output_file.h"

#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/descriptor.h"
#include "io/writing/temporary_name.h"

namespace tremplin::io {
namespace {

// With its slash; empty for the working folder.
std::string folder_before(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

std::string name_of_folder(const std::string& folder) { return folder.empty() ? "." : folder; }

// What a file may be asked to sync and cannot: a file system that needs none, or has none.
bool needs_no_sync(int error) { return error == EINVAL || error == EROFS || error == EBADF; }

void sync_folder(const std::string& path, const std::string& folder) {
  const int number = ::open(name_of_folder(folder).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  // One that may be written and not read.
  if (number < 0) return;
  const Descriptor opened(number);
  if (::fsync(number) != 0 && !needs_no_sync(errno)) throw IoError(path, errno);
}

// Whatever an error may leave behind, the bytes are about persons: before the file is whole only its owner reads it.
constexpr mode_t kPrivate = 0600;

// The permissions of the file that is replaced, else what the user's mask gives. Never the right to act as its owner.
mode_t final_mode(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) return status.st_mode & 0777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

// A file without a name, which nothing that ends the process can leave behind; nothing where the file system has none.
std::optional<Descriptor> open_unnamed(const std::string& folder) {
  // It is named through there.
  if (::access("/proc/self/fd", X_OK) != 0) return std::nullopt;
  const int number = ::open(name_of_folder(folder).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kPrivate);
  if (number < 0) return std::nullopt;
  return Descriptor(number);
}

class BesideFile : public OutputFile {
 public:
  explicit BesideFile(std::string path)
      : path_(std::move(path)), folder_(folder_before(path_)), mode_(final_mode(path_)), file_(open_unnamed(folder_)) {
    if (!file_) open_named();
  }
  void write(std::string_view text) override { write_all(*file_, path_, text); }
  void finish() override {
    if (!file_) return;
    if (::fchmod(file_->number(), mode_) != 0) throw IoError(path_, errno);
    if (::fsync(file_->number()) != 0 && !needs_no_sync(errno)) throw IoError(path_, errno);
    if (!beside_) name_it();
    file_.reset();
  }
  void commit() override {
    finish();
    beside_->rename(path_);
    beside_.reset();
    sync_folder(path_, folder_);
  }

 private:
  void open_named() {
    beside_.emplace(folder_);
    const int number = ::open(beside_->path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPrivate);
    if (number < 0) throw IoError(path_, errno);
    file_.emplace(number);
  }
  void name_it() {
    beside_.emplace(folder_);
    const std::string unnamed = fmt::format("/proc/self/fd/{}", file_->number());
    if (::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, beside_->path().c_str(), AT_SYMLINK_FOLLOW) != 0)
      throw IoError(path_, errno);
  }

  std::string path_;
  std::string folder_;
  mode_t mode_;
  std::optional<TemporaryName> beside_;
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
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) throw IoError(path, EISDIR);
  if (!exists || S_ISREG(status.st_mode)) return std::make_unique<BesideFile>(path);
  const int number = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (number < 0) throw IoError(path, errno);
  return std::make_unique<DirectFile>(path, Descriptor(number));
}

}  // namespace tremplin::io

#include "io/output_file.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/descriptor.h"

namespace tremplin::io {
namespace {

class BesideFile : public OutputFile {
 public:
  BesideFile(std::string path, std::string beside, Descriptor file)
      : path_(std::move(path)), beside_(std::move(beside)), file_(std::move(file)) {}
  BesideFile(const BesideFile&) = delete;
  BesideFile& operator=(const BesideFile&) = delete;
  ~BesideFile() override {
    if (!beside_.empty()) ::unlink(beside_.c_str());
  }
  void write(std::string_view text) override { write_all(file_, path_, text); }
  void commit() override {
    if (::fsync(file_.number()) != 0 && errno != EINVAL && errno != EROFS) throw IoError(path_, errno);
    if (std::rename(beside_.c_str(), path_.c_str()) != 0) throw IoError(path_, errno);
    beside_.clear();
  }

 private:
  std::string path_;
  std::string beside_;
  Descriptor file_;
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
  if (exists && !S_ISREG(status.st_mode)) {
    const int number = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (number < 0) throw IoError(path, errno);
    return std::make_unique<DirectFile>(path, Descriptor(number));
  }
  std::string beside = path + ".XXXXXX";
  const int number = ::mkostemp(beside.data(), O_CLOEXEC);
  if (number < 0) throw IoError(path, errno);
  Descriptor file(number);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(number, exists ? status.st_mode & 07777 : 0666 & ~mask);
  return std::make_unique<BesideFile>(path, std::move(beside), std::move(file));
}

}  // namespace tremplin::io

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <numeric>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/file_name.h"
#include "io/mapped_file.h"
#include "io/writing/temporary_name.h"
#include "tremplin/disk.h"

namespace {

namespace fs = std::filesystem;
using tremplin::IoError;

constexpr std::size_t kLong = std::size_t{1} << 20;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = "/tmp/tremplin-io-XXXXXX";
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::ptrdiff_t count() const { return std::distance(fs::directory_iterator(path_), {}); }

 private:
  fs::path path_;
};

void write_file(const std::string& path, std::size_t size) {
  std::ofstream(path, std::ios::binary) << std::string(size, 'x');
}

int reason_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const IoError& error) {
    return error.reason();
  }
  return 0;
}

// Of the one open file of this process that lies, or lay, in the folder of `path`; nought without one.
unsigned mode_of_open_file(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string() + "/";
  for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
    std::error_code error;
    if (!fs::read_symlink(entry.path(), error).string().starts_with(folder)) continue;
    struct stat status {};
    if (::stat(entry.path().c_str(), &status) == 0) return status.st_mode & 07777U;
  }
  return 0;
}

int sum_of(std::string_view text) { return std::accumulate(text.begin(), text.end(), 0); }

}  // namespace

TEST_CASE("a file that is cut short while it is read ends neither the process nor in a figure") {
  const TemporaryFolder folder;
  const std::string path = folder / "long.csv";
  for (const std::size_t left : {std::size_t{0}, kLong / 2, kLong - 1}) {
    write_file(path, kLong);
    const auto disk = tremplin::make_disk("/tmp");
    const tremplin::Bytes bytes = disk->read(path);
    CHECK(reason_of([&] { disk->check_unchanged(); }) == 0);
    fs::resize_file(path, left);
    CHECK(sum_of(bytes.text()) <= sum_of(std::string(kLong, 'x')));
    CHECK(bytes.text().data()[kLong] == '\0');
    CHECK(reason_of([&] { disk->read(path); }) == tremplin::kFileChanged);
    CHECK(reason_of([&] { disk->check_unchanged(); }) == tremplin::kFileChanged);
  }
}

TEST_CASE("what cannot be read of a file is told once, by whoever asks first") {
  const TemporaryFolder folder;
  const std::string path = folder / "long.csv";
  write_file(path, kLong);
  tremplin::io::ReadFiles read_files;
  const tremplin::Bytes bytes =
      tremplin::io::map_or_read(tremplin::io::open_for_reading(path), path, {"/tmp"}, read_files);
  const auto time = fs::last_write_time(path);
  fs::resize_file(path, 0);
  CHECK(sum_of(bytes.text()) == 0);
  // As it was, to all appearance.
  write_file(path, kLong);
  fs::last_write_time(path, time);
  CHECK(reason_of([&] { read_files.check(); }) == EIO);
  CHECK(reason_of([&] { read_files.check(); }) == 0);
}

TEST_CASE("a file that is written to while it is read is no source of figures") {
  const TemporaryFolder folder;
  for (const std::size_t size : {std::size_t{10}, kLong}) {
    const std::string path = folder / ("file-" + std::to_string(size));
    write_file(path, size);
    const auto disk = tremplin::make_disk("/tmp");
    disk->read(path);
    disk->check_unchanged();
    std::ofstream(path, std::ios::app) << "more";
    CHECK(reason_of([&] { disk->read(path); }) == tremplin::kFileChanged);
  }
}

TEST_CASE("a pipe without end is given up") {
  tremplin::io::ReadFiles read_files;
  const auto read = [&] {
    tremplin::io::map_or_read(tremplin::io::open_for_reading("/dev/zero"), "/dev/zero", {"/tmp", 4 * kLong},
                              read_files);
  };
  CHECK(reason_of(read) == EFBIG);
}

TEST_CASE("output takes its name at the end, with the permissions of what it replaces") {
  const TemporaryFolder folder;
  const auto disk = tremplin::make_disk("/tmp");
  const std::string path = folder / std::string(255, 'n');
  disk->create(path)->write("half");
  CHECK(folder.count() == 0);
  write_file(path, 3);
  ::chmod(path.c_str(), 04750);
  const auto file = disk->create(path);
  file->write("whole");
  file->finish();
  CHECK(fs::file_size(path) == 3);
  file->commit();
  CHECK(folder.count() == 1);
  CHECK(fs::file_size(path) == 5);
  CHECK(static_cast<unsigned>(fs::status(path).permissions()) == 0750U);
}

TEST_CASE("output belongs to its owner alone until it is whole, and then to whom the mask lets it") {
  if (::access("/proc/self/fd", X_OK) != 0) return;
  const TemporaryFolder folder;
  const auto disk = tremplin::make_disk("/tmp");
  for (const mode_t mask : {mode_t{0}, mode_t{027}}) {
    const std::string path = folder / std::to_string(mask);
    const mode_t before = ::umask(mask);
    const auto file = disk->create(path);
    file->write("half");
    CHECK(mode_of_open_file(path) == 0600U);
    file->finish();
    file->commit();
    ::umask(before);
    CHECK(static_cast<unsigned>(fs::status(path).permissions()) == (0666U & ~mask));
  }
}

TEST_CASE("a signal that ends the process takes temporaries along") {
  const TemporaryFolder folder;
  const ::pid_t child = ::fork();
  if (child == 0) {
    // The tests have a handler of their own.
    std::signal(SIGTERM, SIG_DFL);
    tremplin::remove_temporaries_on_signals();
    const tremplin::io::TemporaryName name(folder / "");
    write_file(name.path(), 10);
    ::raise(SIGTERM);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(folder.count() == 0);
}

TEST_CASE("no id leads a file elsewhere, or looks like an option") {
  using tremplin::io::file_name_of;
  CHECK(tremplin::io::file_name_of("ACI-044_2009.07") == "ACI-044_2009.07");
  CHECK(tremplin::io::file_name_of("-rf") == "%2Drf");
  CHECK(tremplin::io::file_name_of("../a/b") == "%2E.%2Fa%2Fb");
  CHECK(tremplin::io::file_name_of("caf\u00E9 %") == "caf%C3%A9%20%25");
}

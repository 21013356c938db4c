#include "tremplin/disk.h"

#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>

#include "io/folder.h"
#include "io/mapped_file.h"
#include "io/system.h"
#include "io/writing/output_file.h"

namespace tremplin::io {
namespace {

// Bytes that another keeps.
struct Borrowed : Bytes::Holder {
  explicit Borrowed(const Bytes& keeper) : keeper_(keeper) {}
  void forget(std::size_t begin, std::size_t end) override { keeper_.forget(begin, end); }

 private:
  const Bytes& keeper_;
};

// One that may take the place of a file that was read.
class ReplacingFile : public OutputFile {
 public:
  ReplacingFile(std::string path, ReadFiles& read_files)
      : path_(std::move(path)), read_files_(read_files), file_(create_beside(path_)) {}
  void write(std::string_view text) override { file_->write(text); }
  void finish() override { file_->finish(); }
  void commit() override {
    file_->finish();
    read_files_.forget(path_);
    file_->commit();
  }

 private:
  std::string path_;
  ReadFiles& read_files_;
  std::unique_ptr<OutputFile> file_;
};

class RealDisk : public Disk {
 public:
  explicit RealDisk(std::string temporary_folder) : spool_{std::move(temporary_folder)} {}

  PathKind kind(const std::string& path) override { return state_at(path).kind; }
  std::string real_path(const std::string& path) override { return real_path_of(path); }
  std::vector<std::string> list(const std::string& folder) override { return list_folder(folder); }
  std::string identity(const std::string& folder) override {
    const FileState state = state_at(folder);
    if (state.kind == PathKind::missing) throw IoError(folder, ENOENT);
    return std::to_string(state.device) + ":" + std::to_string(state.number);
  }
  Bytes read(const std::string& path) override {
    if (is_stream(path)) return read_stream(path);
    return map_or_read(open_for_reading(path), path, spool_, read_files_);
  }
  std::string read_head(const std::string& path, std::size_t size) override {
    if (is_stream(path)) return std::string(read_stream(path).text().substr(0, size));
    return read_some(open_for_reading(path), path, size);
  }
  Bytes read_standard_input() override {
    const std::lock_guard lock(mutex_);
    if (!standard_input_) standard_input_.emplace(map_or_read(open_standard_input(), "-", spool_, read_files_));
    // The holder stays here; the view is good for as long as the disk.
    return Bytes(standard_input_->text(), std::make_unique<Borrowed>(*standard_input_));
  }
  std::unique_ptr<OutputFile> create(const std::string& path) override {
    return std::make_unique<ReplacingFile>(path, read_files_);
  }
  void make_folder(const std::string& path) override { make_folders(path); }
  void check_unchanged() override { read_files_.check(); }

 private:
  // A pipe gives its bytes once: `<(zcat exits.gz)`.
  static bool is_stream(const std::string& path) { return state_at(path).kind == PathKind::stream; }
  Bytes read_stream(const std::string& path) {
    const std::lock_guard lock(mutex_);
    auto found = streams_.find(path);
    if (found == streams_.end())
      found = streams_.emplace(path, map_or_read(open_for_reading(path), path, spool_, read_files_)).first;
    // The holder stays here, as that of standard input.
    return Bytes(found->second.text(), nullptr);
  }

  Spool spool_;
  ReadFiles read_files_;
  std::mutex mutex_;
  std::map<std::string, Bytes> streams_;
  std::optional<Bytes> standard_input_;
};

// Memory of its own with the zero bytes that readers count on behind the end.
struct OwnedText : Bytes::Holder {
  std::string text;
};

}  // namespace
}  // namespace tremplin::io

namespace tremplin {

IoError::IoError(std::string path, int reason)
    : std::runtime_error(path + ": " + (reason == kFileChanged ? "changed while it was read" : std::strerror(reason))),
      path_(std::move(path)),
      reason_(reason) {}

Bytes Bytes::copy_of(std::string_view text) {
  auto holder = std::make_unique<io::OwnedText>();
  holder->text.reserve(text.size() + 64);
  holder->text.assign(text);
  holder->text.append(64, '\0');
  const std::string_view view = std::string_view(holder->text).substr(0, text.size());
  return {view, std::move(holder)};
}

std::unique_ptr<Disk> make_disk(std::string temporary_folder) {
  return std::make_unique<io::RealDisk>(std::move(temporary_folder));
}

}  // namespace tremplin

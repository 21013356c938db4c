#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/export.h"

namespace tremplin {

/// The reason of an IoError about a file that has changed since it was opened; no number of the system's.
inline constexpr int kFileChanged = -1;

/// A file that cannot be read or written: the one exception of the library for the world outside (exit status 3).
class TREMPLIN_EXPORT IoError : public std::runtime_error {
 public:
  /// `reason` is the system's error number, or kFileChanged.
  IoError(std::string path, int reason);
  const std::string& path() const { return path_; }
  int reason() const { return reason_; }

 private:
  std::string path_;
  int reason_;
};

/// The bytes of one input, mapped or held; 64 readable zero bytes follow the end. Moves, does not copy.
class TREMPLIN_EXPORT Bytes {
 public:
  /// Whatever keeps the bytes alive.
  struct Holder {
    Holder() = default;
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    virtual ~Holder() = default;
    /// Memory of these bytes may be given back; they are fetched again where they are read.
    virtual void forget(std::size_t, std::size_t) {}
  };

  Bytes() = default;
  Bytes(std::string_view text, std::unique_ptr<Holder> holder) : text_(text), holder_(std::move(holder)) {}
  /// Copies `text` into memory of its own.
  static Bytes copy_of(std::string_view text);
  std::string_view text() const { return text_; }
  /// The bytes from `begin` to `end` are not looked at for a while: memory that holds them for us only is given back.
  void forget(std::size_t begin, std::size_t end) const {
    if (holder_) holder_->forget(begin, end);
  }

 private:
  std::string_view text_;
  std::unique_ptr<Holder> holder_;
};

/// A file being written beside its final name. Nobody sees it before `commit`; without it, it goes away.
class TREMPLIN_EXPORT OutputFile {
 public:
  virtual ~OutputFile() = default;
  /// Throws IoError.
  virtual void write(std::string_view text) = 0;
  /// Flushes: what is left to do needs no more room on the disk, and no open file. Throws IoError.
  virtual void finish() {}
  /// Flushes and renames. Throws IoError.
  virtual void commit() = 0;
};

/// `stream` is a pipe, a device or a socket. Links are followed; `broken_link` leads to nothing.
enum class PathKind { missing, broken_link, file, stream, folder };

/// Everything the library asks of the world outside; tests put a failing one in its place.
class TREMPLIN_EXPORT Disk {
 public:
  virtual ~Disk() = default;
  /// Throws IoError where the path may not be looked at.
  virtual PathKind kind(const std::string& path) = 0;
  /// The path from the root, without links and dots; empty where that cannot be said, or the disk knows none.
  virtual std::string real_path(const std::string&) { return {}; }
  /// Names (not paths) in a folder, in bytewise order. Throws IoError.
  virtual std::vector<std::string> list(const std::string& folder) = 0;
  /// The same text for two paths of one folder, whatever links lead to it. Throws IoError.
  virtual std::string identity(const std::string& folder) { return folder; }
  /// The whole file. Throws IoError.
  virtual Bytes read(const std::string& path) = 0;
  /// The first bytes of a file, at most `size`. Throws IoError.
  virtual std::string read_head(const std::string& path, std::size_t size) = 0;
  /// All of standard input, read once; the same bytes at each further call. Memory stays bounded: what is long is kept
  /// in a temporary file. Throws IoError.
  virtual Bytes read_standard_input() = 0;
  /// Throws IoError.
  virtual std::unique_ptr<OutputFile> create(const std::string& path) = 0;
  /// Makes a folder and its parents where missing. Throws IoError.
  virtual void make_folder(const std::string& path) = 0;
  /// To be called before results are used. Throws IoError where a file that was read has changed since it was first
  /// opened, or was cut short while it was read.
  virtual void check_unchanged() {}
};

/// A signal that ends the process (SIGINT, SIGTERM, SIGHUP, …) first removes what stands half written beside output
/// files. For programs; called once, before any thread. Signals that are ignored stay so.
TREMPLIN_EXPORT void remove_temporaries_on_signals();

/// The real one. `temporary_folder` takes long standard input.
TREMPLIN_EXPORT std::unique_ptr<Disk> make_disk(std::string temporary_folder);

}  // namespace tremplin

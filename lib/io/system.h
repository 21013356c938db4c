#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "io/descriptor.h"
#include "tremplin/disk.h"

namespace tremplin::io {

// What systems do in ways of their own: each function here, and those of guarded_mapping.h, outside_program.h and
// sha256.h, stands once in posix/ and once in windows/.

/// A file as the system tells it. Two equal states of one path are of the same bytes.
struct FileState {
  PathKind kind = PathKind::missing;
  std::uint64_t size = 0;
  // Together which file it is, whatever path leads to it.
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  /// When it was last written, in the system's finest unit.
  std::int64_t changed = 0;

  bool is_file_of(const FileState& other) const { return device == other.device && number == other.number; }
  friend bool operator==(const FileState&, const FileState&) = default;
};

/// Links are followed. Throws IoError where the path may not be looked at.
FileState state_at(const std::string& path);
/// Throws IoError about `path`.
FileState state_of(const Descriptor& file, const std::string& path);
/// The path from the root, with slashes, without links and dots; empty where that cannot be said.
std::string real_path_of(const std::string& path);

/// What it reads are bytes, as everywhere here. Throws IoError.
Descriptor open_for_reading(const std::string& path);
/// A second descriptor of standard input. Throws IoError.
Descriptor open_standard_input();
/// Whether what is read next is the first byte.
bool is_at_beginning(const Descriptor& file);
/// A file in the folder that is gone with its descriptor. Throws IoError.
Descriptor open_temporary(const std::string& folder);

/// To what is no regular file: a pipe, a device. Throws IoError.
Descriptor open_for_writing(const std::string& path);
/// A new file without a name, which nothing that ends the process can leave behind; nothing where the file system has
/// none. `folder` with its slash, empty for the working folder. Only its owner reads it before `finish_file`.
std::optional<Descriptor> open_unnamed(const std::string& folder);
/// A new file that only its owner reads before `finish_file`. Throws IoError about `about`.
Descriptor open_new(const std::string& path, const std::string& about);
/// Gives a file without a name one. Throws IoError about `about`.
void name_file(const Descriptor& file, const std::string& name, const std::string& about);
/// Who may read the file that `path` will be: as the one that it replaces, else as the user's mask says.
unsigned permissions_for(const std::string& path);
/// Sets permissions, and sees the bytes on the disk. Throws IoError about `about`.
void finish_file(const Descriptor& file, unsigned permissions, const std::string& about);
/// In one step, in the place of whatever file is there. Throws IoError about `to`.
void rename_file(const std::string& from, const std::string& to);
/// Sees the names in a folder on the disk. Throws IoError about `about`.
void sync_folder(const std::string& folder, const std::string& about);

/// For names that no other process takes.
unsigned long process_number();

}  // namespace tremplin::io

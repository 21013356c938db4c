#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tremplin_tests {

/// A folder of its own that goes away with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The whole file; empty where there is none.
std::string read_text(const std::filesystem::path& path);
/// Makes the folders above it too; an empty text removes the file.
void write_or_remove(const std::filesystem::path& path, std::string_view text);
/// The lines without their ends.
std::vector<std::string> lines_of(std::string_view text);
std::string trimmed(std::string_view text);
/// Files below `folder`, relative to it, in bytewise order; none where there is no such folder.
std::vector<std::string> files_below(const std::filesystem::path& folder);
void copy_into(const std::filesystem::path& source, const std::filesystem::path& folder);
/// A unified diff under the heading `what`; empty where both are the same.
std::string difference(const std::string& what, const std::string& expected, const std::string& actual);

}  // namespace tremplin_tests

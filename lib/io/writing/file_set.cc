#include "io/writing/file_set.h"

namespace tremplin::io {

void FileSet::finish_last() {
  if (!files_.empty()) files_.back()->finish();
}

OutputFile& FileSet::begin(const std::string& path) {
  finish_last();
  files_.push_back(disk_.create(path));
  return *files_.back();
}

void FileSet::commit() {
  finish_last();
  disk_.check_unchanged();
  for (const auto& file : files_) file->commit();
  files_.clear();
}

}  // namespace tremplin::io

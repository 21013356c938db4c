#pragma once

#include <string>
#include <vector>

namespace tremplin::io {

/// Names in a folder, bytewise, without `.` and `..`. Throws IoError.
std::vector<std::string> list_folder(const std::string& folder);
/// Makes a folder and its parents. Throws IoError.
void make_folders(const std::string& path);

}  // namespace tremplin::io

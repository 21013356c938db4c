#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace tremplin::engine {

// What the ending of a file's name says that it is, in letters of either case.

/// One of these.
bool ends_in(std::string_view path, std::initializer_list<std::string_view> endings);
/// `.yaml`, `.yml`.
bool is_yaml_name(std::string_view path);
/// `.csv`, `.tsv`.
bool is_table_name(std::string_view path);
/// `.xlsx`, `.ods`.
bool is_sheet_name(std::string_view path);

/// What stands before the name of the file, with the slash; empty where there is none.
std::string folder_of(std::string_view path);

}  // namespace tremplin::engine

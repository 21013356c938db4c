#include "engine/inputs/input_names.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::engine {

bool ends_in(std::string_view path, std::initializer_list<std::string_view> endings) {
  const auto is_same = [](char a, char b) { return base::to_lower(a) == b; };
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    if (path.size() < ending.size()) return false;
    const std::string_view end = path.substr(path.size() - ending.size());
    return std::equal(end.begin(), end.end(), ending.begin(), is_same);
  });
}

bool is_yaml_name(std::string_view path) { return ends_in(path, {".yaml", ".yml"}); }
bool is_table_name(std::string_view path) { return ends_in(path, {".csv", ".tsv"}); }
bool is_sheet_name(std::string_view path) { return ends_in(path, {".xlsx", ".ods"}); }

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash + 1));
}

}  // namespace tremplin::engine

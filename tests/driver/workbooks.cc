#include "workbooks.h"

#include <algorithm>

#include "files.h"

namespace tremplin_tests {
namespace fs = std::filesystem;
namespace {

bool names_workbook(std::string_view text) {
  return text.find("xlsx") != std::string_view::npos || text.find(".ods") != std::string_view::npos;
}

}  // namespace

bool has_workbooks(const Settings& settings) {
  const TemporaryFolder work;
  const auto ended = run_script("tremplin compute-outcomes --help", work.path(), pinned_environment(settings));
  return names_workbook(ended.out);
}

bool is_about_workbooks(const std::string& job, const Settings& settings) {
  const fs::path path = settings.root / job;
  if (!fs::is_directory(path)) return names_workbook(read_text(path));
  const auto files = files_below(path);
  return std::any_of(files.begin(), files.end(), [&](const std::string& file) {
    return names_workbook(file) || names_workbook(read_text(path / file));
  });
}

}  // namespace tremplin_tests

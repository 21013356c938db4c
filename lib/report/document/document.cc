#include "report/document/document.h"

#include <algorithm>

namespace tremplin::report {
namespace {

bool is_blank(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.data)) return text->empty();
  if (const auto* text = std::get_if<model::Text>(&value.data)) return text->is_empty();
  return false;
}

}  // namespace

std::vector<std::size_t> shown_columns(const ReportTable& table) {
  std::vector<std::size_t> shown;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const bool blank = std::all_of(table.rows.begin(), table.rows.end(),
                                   [column](const Row& row) { return is_blank(row.cells[column]); });
    if (column == 0 || table.rows.empty() || !blank) shown.push_back(column);
  }
  return shown;
}

}  // namespace tremplin::report

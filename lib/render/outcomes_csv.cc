#include "render/outcomes_csv.h"

#include <vector>

#include "read/read_outcomes_csv.h"
#include "render/outcome_figure.h"

namespace tremplin {
namespace {

constexpr int kDecimals = 6;

std::vector<std::string> header(const Outcomes& outcomes) {
  std::vector<std::string> cells;
  for (const GroupKey key : outcomes.grouping.keys)
    if (key != GroupKey::rules) cells.emplace_back(group_keys()[static_cast<std::size_t>(key)]);
  for (const std::string_view column : outcome_columns()) cells.emplace_back(column);
  cells.emplace_back("rules");
  return cells;
}

}  // namespace

std::string render_outcomes_csv(const Outcomes& outcomes, CsvDialect dialect) {
  std::string out(csv_start(dialect));
  append_csv_row(out, header(outcomes), dialect);
  const std::vector<OutcomeFigure> figures(outcome_columns().begin(), outcome_columns().end());
  for (const OutcomeRow& row : outcomes.rows) {
    for (std::size_t i = 0; i < row.group.size(); ++i) {
      if (outcomes.grouping.keys[i] == GroupKey::rules) continue;
      append_csv_cell(out, row.group[i], dialect);
      out += csv_separator(dialect);
    }
    for (const OutcomeFigure& figure : figures) {
      figure.append(out, row.counts, kDecimals, csv_point(dialect));
      out += csv_separator(dialect);
    }
    append_csv_cell(out, row.rules, dialect);
    out += '\n';
  }
  return out;
}

}  // namespace tremplin

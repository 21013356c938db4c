#include "render/outcomes_csv.h"

#include <span>
#include <vector>

#include "documents/read_outcomes_csv.h"
#include "render/outcome_figure.h"
#include "engine/write_in_order.h"

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

void append_rows(std::string& out, const Outcomes& outcomes, std::size_t begin, std::size_t end, CsvDialect dialect) {
  const char separator = csv_separator(dialect);
  const char point = csv_point(dialect);
  const std::vector<OutcomeFigure> figures(outcome_columns().begin(), outcome_columns().end());
  std::vector<char> written(figures.size() * (OutcomeFigure::kLongest + 1));
  for (const OutcomeRow& row : std::span(outcomes.rows).subspan(begin, end - begin)) {
    for (std::size_t i = 0; i < row.group.size(); ++i) {
      if (outcomes.grouping.keys[i] == GroupKey::rules) continue;
      append_csv_cell(out, row.group[i], dialect);
      out += separator;
    }
    char* at = written.data();
    for (const OutcomeFigure& figure : figures) {
      at = figure.write(at, row.counts, kDecimals, point);
      *at++ = separator;
    }
    out.append(written.data(), at);
    append_csv_cell(out, row.rules, dialect);
    out += '\n';
  }
}

}  // namespace

void write_outcomes_csv(TextSink& out, const Outcomes& outcomes, CsvDialect dialect, unsigned jobs) {
  std::string head(csv_start(dialect));
  append_csv_row(head, header(outcomes), dialect);
  out.write(head);
  write_in_order(out, outcomes.rows.size(), jobs, [&](std::string& text, std::size_t begin, std::size_t end) {
    append_rows(text, outcomes, begin, end, dialect);
  });
}

}  // namespace tremplin

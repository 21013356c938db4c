#include "render/outcomes_csv.h"

#include <span>
#include <vector>

#include "base/write_in_order.h"
#include "documents/read_outcomes_csv.h"
#include "render/outcome_figure.h"

namespace tremplin::render {
namespace {

constexpr int kDecimals = 6;

std::vector<std::string> header(const model::Outcomes& outcomes) {
  std::vector<std::string> cells;
  for (const model::GroupKey key : outcomes.grouping.keys)
    if (key != model::GroupKey::rules) cells.emplace_back(model::group_keys()[static_cast<std::size_t>(key)]);
  for (const std::string_view column : documents::outcome_columns()) cells.emplace_back(column);
  cells.emplace_back("rules");
  return cells;
}

void append_rows(std::string& out, const model::Outcomes& outcomes, std::size_t begin, std::size_t end,
                 CsvDialect dialect) {
  const char separator = csv::csv_separator(dialect);
  const char point = csv::csv_point(dialect);
  const std::vector<OutcomeFigure> figures(documents::outcome_columns().begin(), documents::outcome_columns().end());
  std::vector<char> written(figures.size() * (OutcomeFigure::kLongest + 1));
  for (const model::OutcomeRow& row : std::span(outcomes.rows).subspan(begin, end - begin)) {
    for (std::size_t i = 0; i < row.group.size(); ++i) {
      if (outcomes.grouping.keys[i] == model::GroupKey::rules) continue;
      csv::append_csv_text(out, row.group[i], dialect);
      out += separator;
    }
    char* at = written.data();
    for (const OutcomeFigure& figure : figures) {
      at = figure.write(at, row.counts, kDecimals, point);
      *at++ = separator;
    }
    out.append(written.data(), at);
    csv::append_csv_text(out, row.rules, dialect);
    out += '\n';
  }
}

}  // namespace

void write_outcomes_csv(commands::TextSink& out, const model::Outcomes& outcomes, CsvDialect dialect, unsigned jobs) {
  std::string head(csv::csv_start(dialect));
  csv::append_csv_row(head, header(outcomes), dialect);
  out.write(head);
  base::write_in_order(out, outcomes.rows.size(), jobs, [&](std::string& text, std::size_t begin, std::size_t end) {
    append_rows(text, outcomes, begin, end, dialect);
  });
}

}  // namespace tremplin::render

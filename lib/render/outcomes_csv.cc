#include "render/outcomes_csv.h"

#include <span>
#include <vector>

#include "base/write_in_order.h"
#include "documents/outcomes/read_outcomes_csv.h"
#include "render/outcome_figure.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

constexpr int kDecimals = 6;

std::string heading(std::string_view code, Language language, CsvHeadings headings) {
  if (headings == CsvHeadings::codes) return std::string(code);
  return title_text(language, {"outcomes.column." + std::string(code), {}});
}

std::vector<std::string> header(const model::Outcomes& outcomes, Language language, CsvHeadings headings) {
  std::vector<std::string> cells;
  const auto add = [&](std::string_view code) { cells.push_back(heading(code, language, headings)); };
  for (const model::GroupKey key : outcomes.grouping.keys)
    if (key != model::GroupKey::rules) add(model::group_keys()[static_cast<std::size_t>(key)]);
  for (const std::string_view column : documents::outcome_columns()) add(column);
  add("rules");
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

void write_outcomes_csv(commands::TextSink& out, const model::Outcomes& outcomes, Language language, CsvForm form,
                        unsigned jobs) {
  const CsvDialect dialect = form.dialect;
  std::string head(csv::csv_start(dialect));
  csv::append_csv_row(head, header(outcomes, language, form.headings), dialect);
  out.write(head);
  base::write_in_order(out, outcomes.rows.size(), jobs, [&](std::string& text, std::size_t begin, std::size_t end) {
    append_rows(text, outcomes, begin, end, dialect);
  });
}

}  // namespace tremplin::render

#include "report/outcomes/outcomes_data.h"

#include "assess/interval.h"
#include "documents/outcomes/read_outcomes_csv.h"

namespace tremplin::report {
namespace {

Column outcomes_column(std::string_view code, Column::Align align) {
  return {{"outcomes.column." + std::string(code), {}}, std::string(code), align};
}

// In the order of documents::outcome_columns.
void append_figures(std::vector<Value>& cells, const model::Counts& counts) {
  for (const std::int64_t count : {counts.exits, counts.below_threshold, counts.withdrawn, counts.examined(),
                                   counts.durable, counts.transition, counts.positive, counts.other, counts.dynamic()})
    cells.emplace_back(count);
  const auto rate_of = [&](std::int64_t count) { return Rate{count, counts.examined()}; };
  for (const std::int64_t count : {counts.durable, counts.transition, counts.positive, counts.dynamic()})
    cells.push_back(counts.examined() > 0 ? Value(rate_of(count)) : Value(""));
  for (const std::int64_t count : {counts.durable, counts.dynamic()}) {
    const auto interval = assess::wilson_interval(rate_of(count));
    cells.push_back(interval ? Value(Fraction{interval->low, 1}) : Value(""));
    cells.push_back(interval ? Value(Fraction{interval->high, 1}) : Value(""));
  }
  cells.emplace_back(counts.at_boundary);
  cells.emplace_back(counts.ambiguous);
}

}  // namespace

ReportTable outcomes_data(const model::Outcomes& outcomes) {
  ReportTable table;
  table.caption = {"outcomes.data", {}};
  const auto& keys = outcomes.grouping.keys;
  for (const model::GroupKey key : keys)
    if (key != model::GroupKey::rules)
      table.columns.push_back(outcomes_column(model::group_keys()[static_cast<std::size_t>(key)], Column::Align::left));
  for (const std::string_view code : documents::outcome_columns())
    table.columns.push_back(outcomes_column(code, Column::Align::right));
  table.columns.push_back(outcomes_column("rules", Column::Align::left));
  for (const model::OutcomeRow& row : outcomes.rows) {
    std::vector<Value> cells;
    for (std::size_t i = 0; i < keys.size(); ++i)
      if (keys[i] != model::GroupKey::rules) cells.emplace_back(row.group[i]);
    append_figures(cells, row.counts);
    cells.emplace_back(row.rules);
    table.rows.push_back({std::move(cells)});
  }
  return table;
}

}  // namespace tremplin::report

#include "render/outcomes_csv.h"

#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "assess/interval.h"
#include "read/read_outcomes_csv.h"
#include "tremplin/numbers.h"

namespace tremplin {
namespace {

constexpr int kDecimals = 6;

std::optional<std::int64_t> count_of(const Counts& counts, std::string_view column) {
  const std::array<std::pair<std::string_view, std::int64_t>, 11> all = {{
      {"exits", counts.exits},
      {"below_threshold", counts.below_threshold},
      {"withdrawn", counts.withdrawn},
      {"examined", counts.examined()},
      {"durable", counts.durable},
      {"transition", counts.transition},
      {"positive", counts.positive},
      {"other", counts.other},
      {"dynamic", counts.dynamic()},
      {"at_boundary", counts.at_boundary},
      {"ambiguous", counts.ambiguous},
  }};
  for (const auto& [name, count] : all)
    if (name == column) return count;
  return std::nullopt;
}

std::vector<std::string> header(const Outcomes& outcomes) {
  std::vector<std::string> cells;
  for (const GroupKey key : outcomes.grouping.keys)
    if (key != GroupKey::rules) cells.emplace_back(group_keys()[static_cast<std::size_t>(key)]);
  for (const std::string_view column : outcome_columns()) cells.emplace_back(column);
  cells.emplace_back("rules");
  return cells;
}

}  // namespace

std::string outcome_figure(const Counts& counts, std::string_view column, int decimals) {
  if (const auto count = count_of(counts, column)) return fmt::format("{}", *count);
  const std::string_view indicator = column.substr(0, column.rfind('_'));
  const std::string_view figure = column.substr(indicator.size());
  const Rate rate{count_of(counts, indicator).value_or(0), counts.examined()};
  if (!rate.is_defined()) return {};
  if (figure == "_rate") return format_decimal(round_half_even(rate.count, rate.of, decimals), decimals);
  const Interval interval = *wilson_interval(rate);
  return fmt::format("{:.{}f}", figure == "_low" ? interval.low : interval.high, decimals);
}

std::string render_outcomes_csv(const Outcomes& outcomes, CsvDialect dialect) {
  std::string out(csv_start(dialect));
  append_csv_row(out, header(outcomes), dialect);
  for (const OutcomeRow& row : outcomes.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.group.size(); ++i)
      if (outcomes.grouping.keys[i] != GroupKey::rules) cells.push_back(row.group[i]);
    for (const std::string_view column : outcome_columns())
      cells.push_back(csv_number(outcome_figure(row.counts, column, kDecimals), dialect));
    cells.push_back(row.rules);
    append_csv_row(out, cells, dialect);
  }
  return out;
}

}  // namespace tremplin

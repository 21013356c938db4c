#include "commands/outcomes/check_declared.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "csv/csv_reader.h"
#include "documents/outcomes/read_outcomes_csv.h"
#include "engine/tables/outcome_headings.h"
#include "model/own_key.h"
#include "render/outcome_figure.h"

namespace tremplin::commands {
namespace {

struct DeclaredColumn {
  std::optional<model::GroupKey> key;
  std::string name;
};

void add_unknown_column(Place place, const std::string& name, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const std::string_view key : model::group_keys()) names.push_back(key);
  for (const std::string_view figure : documents::outcome_columns()) names.push_back(figure);
  diagnostics.add_near(Code::csv_unknown_column, place, {name}, base::nearest(base::folded(name), names));
}

// The header's columns: keys and figures, in order; the user's own have neither.
std::optional<std::vector<DeclaredColumn>> read_header(SourceId source, const csv::CsvRow& header,
                                                       diagnostics::Diagnostics& diagnostics) {
  std::vector<DeclaredColumn> columns;
  const auto figures = documents::outcome_columns();
  bool ok = true;
  for (const csv::CsvField& field : header.fields) {
    const std::string name = documents::outcome_column_of(csv::csv_text(field), engine::outcome_headings);
    const bool is_figure = std::find(figures.begin(), figures.end(), name) != figures.end();
    DeclaredColumn column{model::find_group_key(name), is_figure ? name : std::string()};
    if (!column.key && !is_figure && !model::is_own_key(name)) {
      add_unknown_column(field.place(source), name, diagnostics);
      ok = false;
    }
    columns.push_back(std::move(column));
  }
  return ok ? std::optional(columns) : std::nullopt;
}

bool is_count_column(std::string_view name) {
  return !name.ends_with("_rate") && !name.ends_with("_low") && !name.ends_with("_high");
}

// A declared figure: how many decimals it has, and whether it is a percentage.
struct Written {
  std::string digits;
  int decimals = 0;
  bool is_percent = false;
};

// Spaces stand before a percent sign and between thousands in French, and may be of any width; the comma is a point.
Written as_written(std::string_view declared) {
  Written out;
  std::string text = base::without_spaces(declared);
  std::replace(text.begin(), text.end(), ',', '.');
  out.is_percent = text.ends_with('%');
  if (out.is_percent) text.pop_back();
  const std::size_t point = text.find('.');
  out.decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
  out.digits = std::move(text);
  return out;
}

// Our figure, written like theirs.
std::string computed_like(const Written& written, const model::Counts& counts, const std::string& column) {
  if (is_count_column(column)) return render::outcome_figure(counts, column, 0);
  if (!written.is_percent) return render::outcome_figure(counts, column, written.decimals);
  std::string digits = render::outcome_figure(counts, column, written.decimals + 2);
  if (digits.empty()) return digits;
  digits.erase(digits.find('.'), 1);
  while (digits.size() > 1 && digits[0] == '0') digits.erase(0, 1);
  return format_decimal(std::stoll(digits), written.decimals);
}

// In units of the last decimal; nothing where the text is no plain number of so many decimals.
std::optional<std::int64_t> units_of(std::string_view text, int decimals) {
  constexpr std::size_t kMostDigits = 18;
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::size_t after = point == std::string_view::npos ? 0 : text.size() - point - 1;
  if (text.empty() || text.size() > kMostDigits || after != static_cast<std::size_t>(decimals)) return std::nullopt;
  std::int64_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (!base::is_digit(text[i])) return std::nullopt;
    units = units * 10 + (text[i] - '0');
  }
  return is_negative ? -units : units;
}

// Ours less theirs, in points where they are percentages.
report::Value difference_of(const Written& written, std::string_view computed) {
  const auto theirs = units_of(written.digits, written.decimals);
  const auto ours = units_of(computed, written.decimals);
  if (!theirs || !ours) return report::Absent::not_known;
  return report::Number{*ours - *theirs, written.decimals, report::Number::Sign::always};
}

// What stands in the records for a declared figure.
struct Computed {
  report::Value shown;
  report::Value difference;
};

class DeclaredCheck {
 public:
  DeclaredCheck(SourceId source, std::string_view text, const model::Outcomes& outcomes,
                diagnostics::Diagnostics& diagnostics)
      : source_(source),
        text_(text),
        reader_(source, text, diagnostics),
        outcomes_(outcomes),
        diagnostics_(diagnostics) {}

  DeclaredResult run();

 private:
  void check_row(const csv::CsvRow& row);
  bool matches(const csv::CsvRow& row, const model::OutcomeRow& ours) const;
  std::string ours_at(const model::OutcomeRow& row, model::GroupKey key) const;
  void difference(const csv::CsvRow& row, const DeclaredColumn& column, const std::string& declared, Computed computed,
                  const model::Counts& counts);
  std::string group_of(const csv::CsvRow& row) const;

  SourceId source_;
  std::string_view text_;
  csv::CsvReader reader_;
  const model::Outcomes& outcomes_;
  diagnostics::Diagnostics& diagnostics_;
  std::vector<DeclaredColumn> columns_;
  DeclaredResult out_;
};

std::string DeclaredCheck::ours_at(const model::OutcomeRow& row, model::GroupKey key) const {
  const auto& keys = outcomes_.grouping.keys;
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? std::string() : row.group[static_cast<std::size_t>(found - keys.begin())];
}

bool DeclaredCheck::matches(const csv::CsvRow& row, const model::OutcomeRow& ours) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i].key) continue;
    const std::string declared = csv::csv_text(row.fields[i]);
    const std::string own = *columns_[i].key == model::GroupKey::rules ? ours.rules : ours_at(ours, *columns_[i].key);
    if (declared != "*" && declared != own) return false;
  }
  return true;
}

std::string DeclaredCheck::group_of(const csv::CsvRow& row) const {
  std::string out;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].key) out += (out.empty() ? "" : ", ") + csv::csv_text(row.fields[i]);
  return out;
}

void DeclaredCheck::difference(const csv::CsvRow& row, const DeclaredColumn& column, const std::string& declared,
                               Computed computed, const model::Counts& counts) {
  const std::int64_t line =
      1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(row.offset), '\n');
  report::Row difference;
  difference.cells = {
      line, group_of(row), column.name, declared, std::move(computed.shown), std::move(computed.difference)};
  const bool is_count = is_count_column(column.name);
  const std::string_view indicator = std::string_view(column.name).substr(0, column.name.rfind('_'));
  difference.cells.emplace_back(
      is_count ? report::Value("")
               : report::Value(std::int64_t{std::stoll(render::outcome_figure(counts, indicator, 0))}));
  difference.cells.emplace_back(is_count ? report::Value("") : report::Value(counts.examined()));
  out_.differences.rows.push_back(std::move(difference));
}

void DeclaredCheck::check_row(const csv::CsvRow& row) {
  if (row.fields.size() != columns_.size()) {
    diagnostics_.add(Code::csv_ragged_row, {row.offset, row.length, source_},
                     {static_cast<std::int64_t>(row.fields.size()), static_cast<std::int64_t>(columns_.size())});
    return;
  }
  model::Counts counts;
  bool is_known = false;
  for (const model::OutcomeRow& ours : outcomes_.rows) {
    if (!matches(row, ours)) continue;
    counts += ours.counts;
    is_known = true;
  }
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string declared = csv::csv_text(row.fields[i]);
    if (columns_[i].name.empty() || (declared.empty() && counts.examined() > 0)) continue;
    ++out_.figures;
    const Written written = as_written(declared);
    const std::string computed = is_known ? computed_like(written, counts, columns_[i].name) : std::string();
    if (is_known && computed == written.digits) continue;
    Computed found{report::Message{"declared.no_group", {}}, report::Absent::not_known};
    if (is_known) found = {computed + (written.is_percent ? "%" : ""), difference_of(written, computed)};
    difference(row, columns_[i], declared, std::move(found), counts);
  }
}

DeclaredResult DeclaredCheck::run() {
  out_.differences.caption = {"declared.title", {}};
  for (const char* code : {"line", "group", "column", "declared", "computed", "difference", "count", "of"}) {
    const bool is_text = std::string_view(code) == "group" || std::string_view(code) == "column";
    out_.differences.columns.push_back({{"declared.column." + std::string(code), {}},
                                        code,
                                        is_text ? report::Column::Align::left : report::Column::Align::right});
  }
  csv::CsvRow row;
  if (!reader_.next(row)) return std::move(out_);
  columns_ = read_header(source_, row, diagnostics_).value_or(std::vector<DeclaredColumn>{});
  while (!columns_.empty() && reader_.next(row))
    if (row.is_sound) check_row(row);
  return std::move(out_);
}

}  // namespace

std::optional<model::Grouping> declared_grouping(SourceId source, std::string_view text,
                                                 diagnostics::Diagnostics& diagnostics) {
  csv::CsvReader reader(source, text, diagnostics);
  csv::CsvRow header;
  if (!reader.next(header)) return std::nullopt;
  const auto columns = read_header(source, header, diagnostics);
  if (!columns) return std::nullopt;
  model::Grouping grouping;
  for (const DeclaredColumn& column : *columns)
    if (column.key && !grouping.has(*column.key)) grouping.keys.push_back(*column.key);
  grouping.is_by_rules = grouping.has(model::GroupKey::rules);
  return grouping;
}

DeclaredResult check_declared(SourceId source, std::string_view text, const model::Outcomes& outcomes,
                              diagnostics::Diagnostics& diagnostics) {
  return DeclaredCheck(source, text, outcomes, diagnostics).run();
}

}  // namespace tremplin::commands

#include <algorithm>

#include "report/cdiae/cdiae_totals.h"

namespace tremplin::report {
namespace {

Value target_value(const JudgedYear& judged) {
  return judged.target ? Value(*judged.target) : Value(Absent::not_applicable);
}

// Count, rate, target, verdict of one indicator.
std::vector<Value> result_cells(const GlanceYear& year, std::size_t i) {
  const JudgedYear& judged = year.judged[i];
  if (year.is_hidden) return {Absent::hidden, Absent::hidden, target_value(judged), Absent::hidden};
  if (year.counts.exits == 0) return {Absent::not_known, Absent::not_known, target_value(judged), verdict_of(judged)};
  return {judged.rate.count, RateValue{judged.rate, judged.target}, target_value(judged), verdict_of(judged)};
}

// Count, asked, verdict of one indicator over the period. What was asked follows from targets and examined exits, which
// are told of small groups too.
std::vector<Value> period_result(const Glance& glance, std::size_t i) {
  const assess::PeriodAssessment& period = glance.periods[i].assessment;
  const Value verdict = glance.is_period_hidden ? Value(Absent::hidden) : Value(verdict_word(period.verdict));
  if (!period.rate.is_defined()) return {Absent::not_known, Absent::not_known, verdict};
  const assess::ShownRate asked = assess::shown_asked(period);
  const Value count = glance.is_period_hidden ? Value(Absent::hidden) : Value(period.rate.count);
  return {count, Number{asked.value, asked.decimals}, verdict};
}

void append(std::vector<Value>& cells, std::vector<Value> more) {
  for (Value& value : more) cells.push_back(std::move(value));
}

// The note stands below a table that hides something, and below no other.
void explain_hidden(ReportTable& table, std::int64_t k) {
  for (const Row& row : table.rows)
    if (std::any_of(row.cells.begin(), row.cells.end(),
                    [](const Value& cell) { return is_absent(cell, Absent::hidden); })) {
      table.notes.push_back({"cdiae.hidden", {k}});
      return;
    }
}

ReportTable glance_table() {
  ReportTable table;
  table.caption = {"cdiae.glance.caption", {}};
  table.columns = {
      text_column("structure", "structure"), text_column("type", "type"), text_column("convention", "convention"),
      text_column("status", "status"),       text_column("year", "year"), number_column("examined_exits", "examined")};
  for (const model::Indicator indicator : kMainIndicators) {
    const std::string code(documents::word_of(indicator));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("rate", code + "_rate"));
    table.columns.push_back(number_column("target", code + "_target"));
    table.columns.push_back(text_column("verdict", code + "_verdict"));
  }
  return table;
}

// The same in the CSV, the interval beside each rate.
void add_year_data(Document& page, const Glance& glance, const GlanceYear& year, std::int64_t attention) {
  const model::Convention& convention = *glance.item->convention;
  Row data{{convention.id_text(), convention.structure_id(), std::string(documents::word_of(convention.type())),
            convention.department(), status_word(convention.status->value), convention.days().to, year_name(year.year),
            count_read(year.counts, year.counts.examined())}};
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
    std::vector<Value> cells = result_cells(year, i);
    const std::vector<Value> bounds = bound_cells(year.judged[i].rate, year.is_hidden);
    cells.insert(cells.begin() + 2, bounds.begin(), bounds.end());
    append(data.cells, std::move(cells));
  }
  data.cells.emplace_back(attention);
  page.data.rows.push_back(std::move(data));
}

}  // namespace

Value count_read(const model::Counts& counts, std::int64_t count) {
  if (counts.exits == 0) return Absent::not_known;
  return count;
}

std::vector<Value> bound_cells(Rate rate, bool is_hidden) {
  if (is_hidden) return {Absent::hidden, Absent::hidden};
  const Value cell = bounds_cell(rate);
  const auto* bounds = std::get_if<Bounds>(&cell.data);
  if (bounds == nullptr) return {Absent::not_applicable, Absent::not_applicable};
  return {Fraction{bounds->low, 6}, Fraction{bounds->high, 6}};
}

std::vector<Column> glance_data_columns() {
  std::vector<Column> columns = {text_column("convention", "convention"),
                                 text_column("structure", "structure"),
                                 text_column("type", "type"),
                                 text_column("convention.department", "department"),
                                 text_column("status", "status"),
                                 text_column("period_end", "period_end"),
                                 text_column("year", "year"),
                                 number_column("examined_exits", "examined")};
  for (const model::Indicator indicator : kMainIndicators) {
    const std::string code(documents::word_of(indicator));
    columns.push_back(number_column("category." + code, code));
    columns.push_back(number_column("rate", code + "_rate"));
    columns.push_back(number_column("low", code + "_low"));
    columns.push_back(number_column("high", code + "_high"));
    columns.push_back(number_column("target", code + "_target"));
    columns.push_back(text_column("verdict", code + "_verdict"));
  }
  columns.push_back(number_column("attention", "attention"));
  return columns;
}

void add_periods(Document& page, const ReportInput& input, const std::vector<Glance>& glances) {
  if (!is_about_periods(input)) return;
  ReportTable table;
  table.caption = {"cdiae.periods.caption", {}};
  table.columns = {text_column("structure", "structure"), text_column("type", "type"),
                   text_column("convention", "convention"), text_column("period_end", "period_end"),
                   text_column("cdiae.years", "years")};
  for (const model::Indicator indicator : kMainIndicators) {
    const std::string code(documents::word_of(indicator));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("cdiae.asked", code + "_asked"));
    table.columns.push_back(text_column("verdict", code + "_verdict"));
  }
  for (const Glance& glance : glances) {
    if (glance.periods[0].years.empty() && glance.periods[1].years.empty()) continue;
    const model::Convention& convention = *glance.item->convention;
    const auto& years = glance.periods[0].years.empty() ? glance.periods[1].years : glance.periods[0].years;
    Row row{{page_link(input.pages, convention, structure_name(convention)),
             std::string(documents::word_of(convention.type())), convention.id_text(), convention.days().to,
             year_names(years)}};
    for (std::size_t i = 0; i < kMainIndicators.size(); ++i) append(row.cells, period_result(glance, i));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return;
  explain_hidden(table, largest_k(input, glances));
  add_heading(page, "cdiae.periods");
  page.blocks.emplace_back(std::move(table));
}

void add_years(Report& report, const ReportInput& input, const std::vector<Glance>& glances,
               const std::vector<Concern>& concerns) {
  ReportTable table = glance_table();
  for (const Glance& glance : glances)
    for (const GlanceYear& year : glance.years) {
      const model::Convention& convention = *glance.item->convention;
      Row row{{page_link(input.pages, convention, structure_name(convention)),
               std::string(documents::word_of(convention.type())), convention.id_text(),
               status_word(convention.status->value), year_name(year.year),
               count_read(year.counts, year.counts.examined())}};
      for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
        append(row.cells, result_cells(year, i));
        if (!year.is_hidden) note_verdict(report, year.judged[i]);
      }
      table.rows.push_back(std::move(row));
      add_year_data(report.page, glance, year, reasons_in(concerns, glance, year.year));
    }
  if (table.rows.empty()) return;
  explain_hidden(table, largest_k(input, glances));
  add_heading(report.page, "cdiae.glance");
  report.page.blocks.emplace_back(std::move(table));
}

}  // namespace tremplin::report

#include "report/cdiae/cdiae_totals.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/small_groups.h"
#include "report/disclosure/hidden_totals.h"
#include "report/disclosure/suppression.h"

namespace tremplin::report {
namespace {

std::string type_of(const Glance& glance) { return std::string(documents::word_of(glance.item->convention->type())); }
std::string department_of(const Glance& glance) { return glance.item->convention->department(); }

using Name = std::string (*)(const Glance&);

// The names of the groups, in order.
std::vector<std::string> names_of_groups(const std::vector<Glance>& glances, Name name) {
  std::set<std::string> names;
  for (const Glance& glance : glances) names.insert(name(glance));
  return {names.begin(), names.end()};
}

std::size_t place_of(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::size_t>(std::lower_bound(names.begin(), names.end(), name) - names.begin());
}

// One year of all conventions: what each group comes to, and what of it may be printed.
class YearTotals {
 public:
  YearTotals(const std::vector<Glance>& glances, int year)
      : types_(names_of_groups(glances, type_of)), departments_(names_of_groups(glances, department_of)), year_(year) {
    by_type_.resize(types_.size());
    by_department_.resize(departments_.size());
    for (const Glance& glance : glances)
      for (const GlanceYear& one : glance.years)
        if (one.year == year) add(glance, one);
  }

  void append_to(std::vector<GroupTotal>& types, std::vector<GroupTotal>& departments, std::int64_t k) const {
    const HiddenTotals hidden = hide_totals(hidden_, types_.size(), departments_.size(), 2 * k);
    const auto is_small = [k](const model::Counts& counts) { return base::is_small_group(counts.examined(), k); };
    for (std::size_t i = 0; i < types_.size(); ++i)
      if (has_type_.contains(i))
        types.push_back({types_[i], "", year_, by_type_[i], hidden.rows[i] || is_small(by_type_[i])});
    for (std::size_t i = 0; i < departments_.size(); ++i)
      if (has_department_.contains(i))
        departments.push_back(
            {"", departments_[i], year_, by_department_[i], hidden.columns[i] || is_small(by_department_[i])});
  }

 private:
  void add(const Glance& glance, const GlanceYear& one) {
    const std::size_t type = place_of(types_, type_of(glance));
    const std::size_t department = place_of(departments_, department_of(glance));
    by_type_[type] += one.counts;
    by_department_[department] += one.counts;
    has_type_.insert(type);
    has_department_.insert(department);
    if (one.is_hidden)
      hidden_.push_back({type, department, one.counts.examined(), one.counts.durable, one.counts.dynamic()});
  }

  std::vector<std::string> types_;
  std::vector<std::string> departments_;
  int year_;
  std::vector<model::Counts> by_type_;
  std::vector<model::Counts> by_department_;
  std::set<std::size_t> has_type_;
  std::set<std::size_t> has_department_;
  std::vector<HiddenGroup> hidden_;
};

// Count, rate and interval of one indicator.
std::vector<Value> total_cells(const GroupTotal& total, model::Indicator indicator) {
  const Rate rate = rate_of(total.counts, indicator);
  if (total.is_hidden) return {Absent::hidden, Absent::hidden, Absent::hidden};
  return {count_read(total.counts, rate.count), RateValue{rate}, bounds_cell(rate)};
}

void add_total_data(Document& page, const GroupTotal& total) {
  Row data{{Coded{"total", {"total", {}}}, "", total.type, total.department, "", "", year_name(total.year),
            count_read(total.counts, total.counts.examined())}};
  for (const model::Indicator indicator : kMainIndicators) {
    const std::vector<Value> cells = total_cells(total, indicator);
    const std::vector<Value> bounds = bound_cells(rate_of(total.counts, indicator), total.is_hidden);
    data.cells.insert(data.cells.end(), {cells[0], cells[1], bounds[0], bounds[1], Value(), Value()});
  }
  data.cells.emplace_back();
  page.data.rows.push_back(std::move(data));
}

}  // namespace

std::int64_t largest_k(const ReportInput& input, const std::vector<Glance>& glances) {
  std::int64_t k = 0;
  for (const Glance& glance : glances) k = std::max(k, suppress_below(*glance.item, input));
  return k;
}

std::vector<GroupTotal> group_totals(const ReportInput& input, const std::vector<Glance>& glances) {
  std::set<int> years;
  for (const Glance& glance : glances)
    for (const GlanceYear& one : glance.years) years.insert(one.year);
  std::vector<GroupTotal> types;
  std::vector<GroupTotal> departments;
  const std::int64_t k = largest_k(input, glances);
  for (const int year : years) YearTotals(glances, year).append_to(types, departments, k);
  const auto by_name = [](const GroupTotal& a, const GroupTotal& b) {
    return std::tie(a.type, a.department, a.year) < std::tie(b.type, b.department, b.year);
  };
  std::sort(types.begin(), types.end(), by_name);
  std::sort(departments.begin(), departments.end(), by_name);
  types.insert(types.end(), departments.begin(), departments.end());
  return types;
}

void add_totals(Document& page, const std::vector<GroupTotal>& totals, std::int64_t suppress_below) {
  ReportTable table;
  table.caption = {"cdiae.totals.caption", {}};
  table.columns = {text_column("cdiae.totals.group", "group"), text_column("year", "year"),
                   number_column("examined_exits", "examined")};
  for (const model::Indicator indicator : kMainIndicators) {
    const std::string code(documents::word_of(indicator));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("rate", code + "_rate"));
    table.columns.push_back(number_column("interval", code + "_interval"));
  }
  bool hides_any = false;
  for (const GroupTotal& total : totals) {
    hides_any = hides_any || total.is_hidden;
    const Value name = total.type.empty() ? Value(Message{"cdiae.department", {total.department}}) : Value(total.type);
    Row row{{name, year_name(total.year), count_read(total.counts, total.counts.examined())}};
    for (const model::Indicator indicator : kMainIndicators)
      for (Value& cell : total_cells(total, indicator)) row.cells.push_back(std::move(cell));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return;
  if (hides_any) table.notes.push_back({"cdiae.hidden", {suppress_below}});
  add_heading(page, "cdiae.totals");
  page.blocks.emplace_back(std::move(table));
}

void add_totals_data(Document& page, const std::vector<GroupTotal>& totals) {
  for (const GroupTotal& total : totals) add_total_data(page, total);
}

}  // namespace tremplin::report

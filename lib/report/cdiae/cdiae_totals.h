#pragma once

#include "report/cdiae/cdiae_attention.h"

namespace tremplin::report {

/// All conventions of one type, or of one department, in one year.
struct GroupTotal {
  std::string type;
  std::string department;
  int year = 0;
  model::Counts counts;
  /// What the group's hidden conventions brought could be worked out from it.
  bool is_hidden = false;
};

/// Of all conventions the greatest number below which groups are hidden.
std::int64_t largest_k(const ReportInput& input, const std::vector<Glance>& glances);
/// By type, then by department, each year by year.
std::vector<GroupTotal> group_totals(const ReportInput& input, const std::vector<Glance>& glances);

/// The count, or that nothing was read.
Value count_read(const model::Counts& counts, std::int64_t count);
/// The ends of the interval as two cells of a CSV.
std::vector<Value> bound_cells(Rate rate, bool is_hidden);
std::vector<Column> glance_data_columns();

/// Who and how many; of the last year that is over, each indicator over all conventions; how many targets are met, and
/// how many conventions ask for attention.
void add_council_screen(Document& page, const ReportInput& input, const std::vector<Glance>& glances,
                        const std::vector<GroupTotal>& totals, const std::vector<Concern>& concerns);
/// Verdicts over the period, then year by year, then the totals with their intervals; the rows of the CSV.
void add_periods(Document& page, const ReportInput& input, const std::vector<Glance>& glances);
void add_years(Report& report, const ReportInput& input, const std::vector<Glance>& glances,
               const std::vector<Concern>& concerns);
void add_totals(Document& page, const std::vector<GroupTotal>& totals, std::int64_t suppress_below);
/// The same as rows of the CSV, which come after those of the conventions.
void add_totals_data(Document& page, const std::vector<GroupTotal>& totals);

}  // namespace tremplin::report

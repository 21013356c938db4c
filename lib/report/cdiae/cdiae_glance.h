#pragma once

#include "report/figures/judged_period.h"

namespace tremplin::report {

/// One finished or running year of a convention.
struct GlanceYear {
  int year = 0;
  model::Counts counts;
  /// Few exits stand behind the figures: neither counts by category nor verdicts are shown.
  bool is_hidden = false;
  std::array<JudgedYear, 2> judged;
};

/// One convention at a glance.
struct Glance {
  const ConventionCase* item = nullptr;
  /// In order; none before the period begins.
  std::vector<GlanceYear> years;
  std::array<JudgedPeriod, 2> periods;
  /// A hidden year would be the period less the others.
  bool is_period_hidden = false;
};

/// The name by which structures are put in order and marked in charts.
std::string name_of(const Glance& glance);
/// All conventions of the report, by name of structure, then by id.
std::vector<Glance> glances_of(const ReportInput& input);

/// The last calendar year that was over on the day of the report, or the one asked for; none without a day.
std::optional<int> year_compared(const ReportInput& input);
/// For each type of structure what lies outside the funnel of one year, and how much of it chance would put there; a
/// small group is no point of it. Adds to the page.
void add_funnels(Document& page, const ReportInput& input, const std::vector<Glance>& glances);

}  // namespace tremplin::report

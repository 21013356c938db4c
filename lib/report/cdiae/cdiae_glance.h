#pragma once

#include "report/figures/running_year.h"

namespace tremplin::report {

/// One convention at a glance, in the year judged.
struct Glance {
  const ConventionCase* item = nullptr;
  int year = 0;
  model::Counts counts;
  /// Few exits stand behind the figures: neither counts by category nor verdicts are shown.
  bool is_hidden = false;
  std::array<JudgedYear, 2> judged;
  std::array<Coded, 2> verdicts;
  std::vector<Message> attention;
};

/// The name by which structures are put in order and marked in charts.
std::string name_of(const Glance& glance);
/// All conventions of the report, by name of structure.
std::vector<Glance> glances_of(const ReportInput& input);
/// For each type of structure what lies outside the funnel, and how much of it chance would put there; a small group is
/// no point of it. Adds to the page.
void add_funnels(Document& page, const std::vector<Glance>& glances);

}  // namespace tremplin::report

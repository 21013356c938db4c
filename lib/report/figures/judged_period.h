#pragma once

#include "assess/period.h"
#include "report/figures/running_year.h"

namespace tremplin::report {

/// One indicator over the finished years of a convention that have a target and examined exits.
struct JudgedPeriod {
  model::Indicator indicator = model::Indicator::dynamic;
  assess::PeriodAssessment assessment;
  std::vector<int> years;
};

JudgedPeriod judge_period(const ConventionCase& item, const ReportInput& input, model::Indicator indicator);
/// `Durable exits: 36 for 36.5 asked: 1 short over the period`, and whether each miss is of one exit; nothing where the
/// page is about one year, or no year counts.
std::vector<Message> period_sentences(const ConventionCase& item, const ReportInput& input);
/// The row of a table of verdicts for the whole period.
std::vector<Value> period_cells(const JudgedPeriod& period);
/// Whether the page is about all years of the conventions, so that it speaks of periods.
bool is_about_periods(const ReportInput& input);

}  // namespace tremplin::report

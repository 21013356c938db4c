#pragma once

#include <vector>

#include "report/figures/judged_year.h"

namespace tremplin::report {

/// One convention's results over the years asked for.
struct ResultsCase {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  /// Of all these years.
  model::Counts whole;
  /// Durable and dynamic, by year.
  std::vector<JudgedYear> judged;
};

/// The results counted again with one rule changed at a time, and the exits that could change a verdict.
void add_sensitivity(Document& page, const ResultsCase& results);
/// Exits without news, and the rates between which they leave the result.
void add_undocumented(Document& page, const ResultsCase& results);

}  // namespace tremplin::report

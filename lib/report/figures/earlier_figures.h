#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "negotiate/audience/earlier_public.h"
#include "negotiate/baseline.h"
#include "negotiate/earlier_results.h"
#include "report/figures/figures.h"

namespace tremplin::report {

/// What structures brought in the years before those judged, up to the day of the report: the peers of a baseline and
/// the model of the public. Sums and fits are kept between calls, since all conventions of a portfolio ask for the
/// same.
class EarlierFigures {
 public:
  /// `portfolio` outlives this.
  EarlierFigures(const Portfolio& portfolio, Date as_of) : portfolio_(portfolio), as_of_(as_of) {}

  /// STATISTICS.md 3, from the three calendar years before `first_year`: the structure's own record and those of the
  /// other structures of the type, by name.
  std::optional<negotiate::Baseline> baseline(const model::Convention& convention, model::Indicator indicator,
                                              int first_year);
  /// STATISTICS.md 4: the model over the three years before the convention; not fitted where there is too little.
  negotiate::ContextModel context_model(const model::Convention& convention, const rules::RuleSet& rules);

 private:
  void gather_results();
  std::vector<Rate> peers(const model::Convention& convention, model::Indicator indicator, int first_year);
  void gather_public();

  const Portfolio& portfolio_;
  Date as_of_;
  std::optional<negotiate::EarlierResults> results_;
  std::optional<negotiate::EarlierPublic> public_;
  std::map<std::tuple<model::StructureType, model::Indicator, int>, std::vector<Rate>> rates_;
  std::map<std::tuple<const model::Convention*, model::Indicator, int>, std::optional<negotiate::Baseline>> baselines_;
};

}  // namespace tremplin::report

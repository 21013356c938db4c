#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "negotiate/baseline.h"
#include "negotiate/earlier_public.h"
#include "negotiate/earlier_results.h"
#include "report/figures/figures.h"

namespace tremplin {

/// What structures brought in the years before those judged, up to the day of the report: the peers of a baseline and
/// the model of the public. Sums and fits are kept between calls, since all conventions of a portfolio ask for the
/// same.
class EarlierFigures {
 public:
  /// `portfolio` outlives this.
  EarlierFigures(const Portfolio& portfolio, Date as_of) : portfolio_(portfolio), as_of_(as_of) {}

  /// STATISTICS.md 3, from the three calendar years before `first_year`: the structure's own record, `figures` where
  /// there are any, and those of the other structures of the type, by name.
  std::optional<Baseline> baseline(const StructureFigures* figures, const Convention& convention, Indicator indicator,
                                   int first_year);
  /// STATISTICS.md 4: the model over the three years before the convention; not fitted where there is too little.
  ContextModel context_model(const Convention& convention, const RuleSet& rules);

 private:
  void gather_results();
  std::vector<Rate> peers(const Convention& convention, Indicator indicator, int first_year);
  void gather_public();

  const Portfolio& portfolio_;
  Date as_of_;
  std::optional<EarlierResults> results_;
  std::optional<EarlierPublic> public_;
  std::map<std::tuple<StructureType, Indicator, int>, std::vector<Rate>> rates_;
  std::map<std::tuple<const Convention*, Indicator, int>, std::optional<Baseline>> baselines_;
};

}  // namespace tremplin

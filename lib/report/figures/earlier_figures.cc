#include "report/figures/earlier_figures.h"

#include <algorithm>

#include "negotiate/positions/former_targets.h"
#include "tally/tally.h"

namespace tremplin::report {
namespace {

negotiate::YearRange years_before(int first_year) { return {first_year - kYearsOfRecord, first_year - 1}; }

}  // namespace

void EarlierFigures::gather_results() {
  results_.emplace();
  for (const auto& [key, figures] : portfolio_.all()) {
    std::map<int, model::Counts> years;
    for (const ExitFact& exit : figures.exits)
      if (exit.exit_date <= as_of_) years[year_of(exit.exit_date)] += tally::counts_of(exit.classification);
    for (const YearRow& row : figures.rows)
      if (make_date(row.year, 1, 1) <= as_of_) years[row.year] += row.counts;
    for (const auto& [year, counts] : years)
      results_->add(figures.type, figures.id, year, negotiate::results_of(counts));
  }
}

void EarlierFigures::gather_public() {
  public_.emplace();
  for (const auto& [key, figures] : portfolio_.all()) {
    for (const ExitFact& exit : figures.exits) {
      if (exit.exit_date > as_of_ || exit.classification.status != classify::RecordStatus::examined) continue;
      const model::Counts counts = tally::counts_of(exit.classification);
      public_->add(figures.type, figures.id, year_of(exit.exit_date), {exit.profiles.begin(), exit.profiles.end()},
                   {counts.durable > 0, counts.dynamic() > 0});
    }
  }
}

// Those without examined exits are not among the results.
std::vector<Rate> EarlierFigures::peers(const model::Convention& convention, model::Indicator indicator,
                                        int first_year) {
  if (!results_) gather_results();
  const auto& structures = results_->of_type(convention.type(), years_before(first_year));
  const auto [entry, is_new] = rates_.try_emplace({convention.type(), indicator, first_year});
  if (is_new)
    for (const negotiate::StructureResults& one : structures)
      entry->second.push_back({count_of(one.counts, indicator), one.counts.examined});
  const std::vector<std::string> own = negotiate::structure_ids(convention);
  std::vector<Rate> peers;
  for (std::size_t i = 0; i < structures.size(); ++i)
    if (std::find(own.begin(), own.end(), structures[i].structure) == own.end()) peers.push_back(entry->second[i]);
  return peers;
}

std::optional<negotiate::Baseline> EarlierFigures::baseline(const model::Convention& convention,
                                                            model::Indicator indicator, int first_year) {
  const auto [entry, is_new] = baselines_.try_emplace({&convention, indicator, first_year});
  if (is_new)
    entry->second = negotiate::estimate_baseline(
        own_record(own_figures(portfolio_, convention), convention, indicator, first_year, as_of_),
        peers(convention, indicator, first_year));
  return entry->second;
}

negotiate::ContextModel EarlierFigures::context_model(const model::Convention& convention,
                                                      const rules::RuleSet& rules) {
  if (!public_) gather_public();
  negotiate::ProfileList profiles;
  for (const rules::Profile& profile : rules.profiles) profiles.push_back(profile.code);
  const negotiate::YearRange years = years_before(year_of(convention.days().from));
  return public_->view(convention.type(), negotiate::structure_ids(convention), years, profiles).model;
}

}  // namespace tremplin::report

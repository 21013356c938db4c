#include "report/figures/figures.h"

#include <algorithm>
#include <tuple>

#include "negotiate/positions/former_targets.h"
#include "rules/bodies.h"
#include "tally/tally.h"

namespace tremplin::report {
namespace {

bool counts_for(const YearRow& row, const model::Convention& convention, int year) {
  if (row.year != year) return false;
  if (row.convention) return *row.convention == convention.id_text();
  return model::has_year(convention.days(), year);
}

void add_baseline(Rate& record, const model::Convention& convention, int year, model::Indicator indicator) {
  if (!convention.objectives || !convention.objectives->value.employment) return;
  const auto& baseline = convention.objectives->value.employment->value.baseline;
  const auto found = baseline.find(year);
  if (found == baseline.end()) return;
  const auto rate = baseline_rate(found->second.value, indicator);
  if (!rate) return;
  record.count += rate->count;
  record.of += rate->of;
}

}  // namespace

StructureFigures& Portfolio::at(std::string_view structure, model::StructureType type) {
  StructureFigures& figures = structures_[{std::string(structure), type}];
  figures.id = structure;
  figures.type = type;
  return figures;
}

void Portfolio::add(const check::CheckedRecord& checked, const classify::Classification& classification) {
  const model::ExitRecord& record = *checked.record;
  ExitFact exit;
  exit.exit_date = record.exit_date;
  exit.classification = classification;
  exit.convention = checked.assignment.convention;
  exit.rules = checked.assignment.rules;
  exit.prescriber = rules::body_of(record.prescriber);
  exit.profiles.assign(record.profiles.begin(), record.profiles.end());
  std::sort(exit.profiles.begin(), exit.profiles.end());
  exit.profiles.erase(std::unique(exit.profiles.begin(), exit.profiles.end()), exit.profiles.end());
  if (exit.convention != nullptr && exit.convention->days().contains(exit.exit_date))
    note_day(exit.exit_date, record.structure, record.id);
  at(record.structure, checked.assignment.type).exits.push_back(std::move(exit));
}

void Portfolio::add(std::string_view structure, model::StructureType type, YearRow row) {
  at(structure, type).rows.push_back(std::move(row));
}

void Portfolio::note_day(Date day, std::string_view structure, std::string_view id) {
  const auto [found, is_new] =
      latest_.try_emplace(year_of(day), LatestExit{day, std::string(structure), std::string(id)});
  LatestExit& known = found->second;
  if (is_new || day < known.day) return;
  const bool is_before = structure != known.structure ? structure < known.structure : id < known.id;
  if (day > known.day || is_before) known = {day, std::string(structure), std::string(id)};
}

void Portfolio::note_year(const model::Convention& convention, int year) {
  const DateRange days = convention.days();
  if (model::has_year(days, year)) note_day(model::days_in(days, year).to, convention.structure_id(), {});
}

const LatestExit* Portfolio::latest(std::optional<int> before) const {
  const auto end = before ? latest_.lower_bound(*before) : latest_.end();
  return end == latest_.begin() ? nullptr : &std::prev(end)->second;
}

const StructureFigures* Portfolio::find(std::string_view structure, model::StructureType type) const {
  const auto found = structures_.find({std::string(structure), type});
  return found == structures_.end() ? nullptr : &found->second;
}

model::Counts counts_of_year(const StructureFigures* figures, int year, Date as_of) {
  model::Counts counts;
  if (figures == nullptr) return counts;
  for (const ExitFact& exit : figures->exits)
    if (year_of(exit.exit_date) == year && exit.exit_date <= as_of) counts += tally::counts_of(exit.classification);
  for (const YearRow& row : figures->rows)
    if (row.year == year && make_date(year, 1, 1) <= as_of) counts += row.counts;
  return counts;
}

std::vector<const ExitFact*> exits_of_year(const StructureFigures* figures, const model::Convention& convention,
                                           int year, Date as_of) {
  std::vector<const ExitFact*> found;
  if (figures == nullptr) return found;
  const DateRange days = convention.days();
  for (const ExitFact& exit : figures->exits)
    if (exit.convention == &convention && year_of(exit.exit_date) == year && days.contains(exit.exit_date) &&
        exit.exit_date <= as_of)
      found.push_back(&exit);
  return found;
}

model::Counts counts_of_year(const StructureFigures* figures, const model::Convention& convention, int year,
                             Date as_of) {
  model::Counts counts;
  for (const ExitFact* exit : exits_of_year(figures, convention, year, as_of))
    counts += tally::counts_of(exit->classification);
  if (figures == nullptr) return counts;
  for (const YearRow& row : figures->rows)
    if (counts_for(row, convention, year) && make_date(year, 1, 1) <= as_of) counts += row.counts;
  return counts;
}

std::int64_t exits_after(const StructureFigures* figures, Date as_of) {
  if (figures == nullptr) return 0;
  // Those that no convention judges on any day are counted apart (unjudged.h).
  return std::count_if(figures->exits.begin(), figures->exits.end(), [as_of](const ExitFact& exit) {
    return exit.exit_date > as_of && exit.convention != nullptr && exit.exit_date <= exit.convention->days().to;
  });
}

std::optional<Rate> baseline_rate(const model::BaselineYear& baseline, model::Indicator indicator) {
  if (!baseline.examined) return std::nullopt;
  const std::int64_t examined = baseline.examined->value.value;
  const auto rate = [examined](const model::Opt<model::Count>& count) -> std::optional<Rate> {
    if (!count) return std::nullopt;
    return Rate{count->value.value, examined};
  };
  switch (indicator) {
    case model::Indicator::durable: return rate(baseline.durable);
    case model::Indicator::transition: return rate(baseline.transition);
    case model::Indicator::positive: return rate(baseline.positive);
    case model::Indicator::dynamic: break;
  }
  if (!baseline.durable || !baseline.transition || !baseline.positive) return std::nullopt;
  return Rate{baseline.durable->value.value + baseline.transition->value.value + baseline.positive->value.value,
              examined};
}

OwnFigures own_figures(const Portfolio& portfolio, const model::Convention& convention) {
  OwnFigures figures;
  for (const std::string& id : negotiate::structure_ids(convention))
    figures.push_back(portfolio.find(id, convention.type()));
  return figures;
}

model::Counts counts_of_year(const OwnFigures& figures, int year, Date as_of) {
  model::Counts counts;
  for (const StructureFigures* one : figures) counts += counts_of_year(one, year, as_of);
  return counts;
}

Rate own_record_of_year(const OwnFigures& figures, const model::Convention& convention, model::Indicator indicator,
                        int year, Date as_of) {
  const model::Counts counts = counts_of_year(figures, year, as_of);
  if (counts.examined() > 0) return rate_of(counts, indicator);
  Rate record;
  add_baseline(record, convention, year, indicator);
  return record;
}

Rate own_record(const OwnFigures& figures, const model::Convention& convention, model::Indicator indicator,
                int first_year, Date as_of) {
  Rate record;
  for (int year = first_year - kYearsOfRecord; year < first_year; ++year) {
    const Rate rate = own_record_of_year(figures, convention, indicator, year, as_of);
    record.count += rate.count;
    record.of += rate.of;
  }
  return record;
}

}  // namespace tremplin::report

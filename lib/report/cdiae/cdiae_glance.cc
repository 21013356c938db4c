#include "report/cdiae/cdiae_glance.h"

#include <algorithm>

#include "base/small_groups.h"
#include "report/disclosure/suppression.h"

namespace tremplin::report {
namespace {

GlanceYear year_at(const ConventionCase& item, const ReportInput& input, int year) {
  GlanceYear glance;
  glance.year = year;
  glance.counts = counts_of_year(item.figures, *item.convention, year, input.as_of);
  glance.is_hidden = base::is_small_group(glance.counts.examined(), suppress_below(item, input));
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i)
    glance.judged[i] = judge_on_day(item, input, kMainIndicators[i], year);
  return glance;
}

Glance glance_at(const ConventionCase& item, const ReportInput& input) {
  Glance glance;
  glance.item = &item;
  if (input.as_of_source == AsOf::unknown) return glance;
  for (const int year : reported_years(item, input))
    if (year_state(item, input, year) != YearState::not_begun) glance.years.push_back(year_at(item, input, year));
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i)
    glance.periods[i] = judge_period(item, input, kMainIndicators[i]);
  glance.is_period_hidden =
      std::any_of(glance.years.begin(), glance.years.end(), [](const GlanceYear& year) { return year.is_hidden; });
  return glance;
}

// Whether a year is over for every convention that has days in it.
bool is_over(const ReportInput& input, int year) {
  if (input.as_of >= make_date(year, 12, 31)) return true;
  bool has_any = false;
  for (const ConventionCase& item : input.cases) {
    const DateRange days = item.convention->days();
    if (!model::has_year(days, year)) continue;
    has_any = true;
    // The end of a period in the midst of a year ends no year of the others.
    if (input.as_of_source == AsOf::given || year_state(item, input, year) != YearState::finished) return false;
  }
  return has_any;
}

}  // namespace

std::string name_of(const Glance& glance) {
  const model::StructureInfo& structure = glance.item->convention->structure->value;
  const std::string& name = structure.name ? structure.name->value.in(Language::french) : structure.id->value.text;
  return name;
}

std::vector<Glance> glances_of(const ReportInput& input) {
  std::vector<Glance> glances;
  for (const ConventionCase& item : input.cases) glances.push_back(glance_at(item, input));
  std::stable_sort(glances.begin(), glances.end(),
                   [](const Glance& a, const Glance& b) { return name_of(a) < name_of(b); });
  return glances;
}

std::optional<int> year_compared(const ReportInput& input) {
  if (input.year) return input.year;
  if (input.as_of_source == AsOf::unknown) return std::nullopt;
  const int year = year_of(input.as_of);
  return is_over(input, year) ? year : year - 1;
}

}  // namespace tremplin::report

#include "report/money/annexes.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/annexes.h"

namespace tremplin::report {
namespace {

constexpr std::int64_t kWholeYear = 1200;  // twelve months, in hundredths

std::optional<int> annex_year(const model::Annex& annex) {
  if (annex.year) return static_cast<int>(annex.year->value.value);
  if (annex.from) return year_of(annex.from->value);
  return std::nullopt;
}

// The number without its renewal and modification: versions of one annex share it.
std::string annex_base(const model::Annex& annex) {
  if (!annex.number) return {};
  constexpr std::size_t kAfterMeasure = 9;  // department (3), year (2), order (4)
  const std::string& number = annex.number->value;
  const std::size_t digits = number.find_first_of("0123456789");
  return digits == std::string::npos ? number : number.substr(0, digits + kAfterMeasure);
}

// Days of each month that are in the range, as parts of that month.
std::int64_t months_between(Date from, Date to) {
  double months = 0;
  for (Date first = make_date(year_of(from), to_civil(from).month, 1); first <= to; first = add_months(first, 1)) {
    const Date next = add_months(first, 1);
    const Date begin = std::max(first, from);
    const Date end = std::min(add_days(next, -1), to);
    months += static_cast<double>(end.days - begin.days + 1) / static_cast<double>(next.days - first.days);
  }
  return std::llround(months * 100);
}

std::int64_t months_of(const model::Annex& annex, const model::Convention& convention, int year) {
  if (annex.months) return annex.months->value.hundredths;
  if (annex.from && annex.to && annex.from->value <= annex.to->value)
    return months_between(annex.from->value, annex.to->value);
  return months_of_period(convention, year);
}

}  // namespace

std::optional<std::int64_t> plus(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::int64_t months_of_period(const model::Convention& convention, int year) {
  const DateRange days = convention.days();
  const Date from = std::max(days.from, make_date(year, 1, 1));
  const Date to = std::min(days.to, make_date(year, 12, 31));
  return from <= to ? std::min(months_between(from, to), kWholeYear) : 0;
}

std::int64_t part_of_year(std::int64_t yearly, std::int64_t months) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>((static_cast<Wide>(yearly) * months + kWholeYear / 2) / kWholeYear);
}

std::vector<const model::Annex*> annexes_of_year(const model::Convention& convention, int year) {
  std::map<std::string, const model::Annex*> latest;
  if (convention.means)
    for (const model::Annex& annex : convention.means->value.annexes) {
      if (annex_year(annex) != year || !model::can_be_in_force(annex)) continue;
      const model::Annex*& held = latest[annex_base(annex)];
      if (held == nullptr || (annex.number && held->number && held->number->value < annex.number->value)) held = &annex;
    }
  std::vector<const model::Annex*> annexes;
  annexes.reserve(latest.size());
  for (const auto& [base, annex] : latest) annexes.push_back(annex);
  return annexes;
}

bool has_annex_in_force(const model::Convention& convention) {
  if (!convention.means) return false;
  const auto& annexes = convention.means->value.annexes;
  return std::any_of(annexes.begin(), annexes.end(),
                     [](const model::Annex& annex) { return annex.state && model::can_be_in_force(annex); });
}

FteOfYear fte_of_year(const model::Convention& convention, int year) {
  FteOfYear fte;
  const auto annexes = annexes_of_year(convention, year);
  if (!annexes.empty()) fte.agreed = fte.realised = 0;
  for (const model::Annex* annex : annexes) {
    const auto agreed =
        annex->fte ? std::optional(part_of_year(annex->fte->value.hundredths, months_of(*annex, convention, year)))
                   : std::nullopt;
    fte.agreed = plus(fte.agreed, agreed);
    fte.realised =
        plus(fte.realised, annex->fte_realised ? std::optional(annex->fte_realised->value.hundredths) : std::nullopt);
  }
  if (convention.request && convention.request->value.fte)
    fte.requested = part_of_year(convention.request->value.fte->value.hundredths, months_of_period(convention, year));
  return fte;
}

}  // namespace tremplin::report

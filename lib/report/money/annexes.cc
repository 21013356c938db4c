#include "report/money/annexes.h"

#include <algorithm>
#include <cmath>

#include "model/annexes.h"

namespace tremplin::report {
namespace {

constexpr std::int64_t kWholeYear = 1200;  // twelve months, in hundredths

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

std::optional<int> annex_year(const model::Annex& annex) {
  if (annex.year) return static_cast<int>(annex.year->value.value);
  if (annex.from) return year_of(annex.from->value);
  return std::nullopt;
}

std::optional<std::int64_t> plus(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::int64_t months_of_period(const model::Convention& convention, int year) {
  const auto [from, to] = model::days_in(convention.days(), year);
  return from <= to ? std::min(months_between(from, to), kWholeYear) : 0;
}

std::int64_t part_of_year(std::int64_t yearly, std::int64_t months) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>((static_cast<Wide>(yearly) * months + kWholeYear / 2) / kWholeYear);
}

std::vector<const model::Annex*> annexes_of_year(const model::Convention& convention, int year) {
  std::vector<const model::Annex*> counted;
  if (!convention.means) return counted;
  const auto& annexes = convention.means->value.annexes;
  for (const model::Annex& annex : annexes) {
    if (annex_year(annex) != year || !model::can_be_in_force(annex)) continue;
    // Null where its days lie outside the year that it names: nothing stands beside it then.
    const model::Annex* used = model::version_in_force(annexes, annex, year);
    if (used == nullptr || used == &annex) counted.push_back(&annex);
  }
  return counted;
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

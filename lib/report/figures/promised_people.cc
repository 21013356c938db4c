#include "report/figures/promised_people.h"

namespace tremplin::report {

PeopleDue people_due(const PromisedPeople& promise) {
  constexpr int kMonths = 12;
  const Date after = add_days(promise.passed.to, 1);
  int years = 0;
  while (add_months(promise.passed.from, (years + 1) * kMonths) <= after) ++years;
  const Date anniversary = add_months(promise.passed.from, years * kMonths);
  const std::int64_t days = after.days - anniversary.days;
  const std::int64_t length = add_months(promise.passed.from, (years + 1) * kMonths).days - anniversary.days;
  return {promise.a_year * (years * length + days), length};
}

Number shown_due(const PeopleDue& due, std::int64_t sent) {
  const std::int64_t tenths = round_half_even(due.due, due.of, 1);
  if (due.is_kept_by(sent) || tenths > sent * 10) return {tenths, 1};
  return {(due.due * 100 + due.of - 1) / due.of, 2};
}

}  // namespace tremplin::report

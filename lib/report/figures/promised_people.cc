#include "report/figures/promised_people.h"

namespace tremplin::report {

namespace {

PeopleDue due_in(std::int64_t a_year, DateRange passed) {
  constexpr int kMonths = 12;
  const Date after = add_days(passed.to, 1);
  int years = 0;
  while (add_months(passed.from, (years + 1) * kMonths) <= after) ++years;
  const Date anniversary = add_months(passed.from, years * kMonths);
  const std::int64_t days = after.days - anniversary.days;
  const std::int64_t length = add_months(passed.from, (years + 1) * kMonths).days - anniversary.days;
  return {a_year * (years * length + days), length};
}

}  // namespace

PeopleDue people_due(const PromisedPeople& promise) {
  PeopleDue whole;
  for (const DateRange& passed : promise.passed) {
    const PeopleDue one = due_in(promise.a_year, passed);
    whole = {whole.due * one.of + one.due * whole.of, whole.of * one.of};
  }
  return whole;
}

Number shown_due(const PeopleDue& due, std::int64_t sent) {
  const std::int64_t tenths = round_half_even(due.due, due.of, 1);
  if (due.is_kept_by(sent) || tenths > sent * 10) return {tenths, 1};
  return {(due.due * 100 + due.of - 1) / due.of, 2};
}

}  // namespace tremplin::report

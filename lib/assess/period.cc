#include "assess/period.h"

#include <algorithm>

#include "assess/forecast.h"

namespace tremplin::assess {
namespace {

constexpr std::int64_t kUnit = 10'000;  // targets are hundredths of a percent
constexpr int kExactDecimals = 4;

void add_result(PeriodAssessment& period, const TargetedResult& year) {
  period.rate.count += year.rate.count;
  period.rate.of += year.rate.of;
  period.asked += year.target.hundredths * year.rate.of;
  if (is_met(year.rate.count, year.rate.of, year.target)) return;
  ++period.missed_years;
  period.largest_miss = std::max(period.largest_miss, count_needed(year.target, year.rate.of) - year.rate.count);
}

}  // namespace

PeriodAssessment assess_period(std::span<const TargetedResult> years) {
  PeriodAssessment period;
  for (const TargetedResult& year : years)
    if (year.rate.is_defined()) add_result(period, year);
  if (!period.rate.is_defined()) return period;
  period.needed = (period.asked + kUnit - 1) / kUnit;
  period.verdict = period.rate.count >= period.needed ? Verdict::met : Verdict::missed;
  period.contribution = compare_contribution(period.rate.count * kUnit, period.asked);
  return period;
}

ShownRate shown_asked(const PeriodAssessment& period) {
  ShownRate shown{round_half_even(period.asked, kUnit, 1), 1};
  const auto looks_met = [&period](const ShownRate& asked) {
    return asked.value <= period.rate.count * power_of_ten(asked.decimals);
  };
  while (period.verdict == Verdict::missed && looks_met(shown) && shown.decimals < kExactDecimals) {
    ++shown.decimals;
    shown.value = round_half_even(period.asked, kUnit, shown.decimals);
  }
  return shown;
}

}  // namespace tremplin::assess

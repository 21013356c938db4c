#pragma once

#include <span>

#include "assess/verdict.h"

namespace tremplin::assess {

/// A finished year's result beside its target.
struct TargetedResult {
  Rate rate;
  Share target;
};

/// The years of a period together (STATISTICS.md 1). The years' own verdicts stay, and are the legal ones.
struct PeriodAssessment {
  Verdict verdict = Verdict::not_assessed;
  Contribution contribution = Contribution::none;
  /// Of the years that count.
  Rate rate;
  /// Exits that the targets ask for together, times 10 000: whole and fraction without rounding.
  std::int64_t asked = 0;
  /// `asked` in whole exits, rounded up.
  std::int64_t needed = 0;
  /// Years missed, and the most exits that one of them lacks.
  std::int64_t missed_years = 0;
  std::int64_t largest_miss = 0;
};

/// Years without an examined exit do not count.
PeriodAssessment assess_period(std::span<const TargetedResult> years);

/// The exits asked for, to 0.1 (half to even), with as many more decimals as it takes not to show a missed period as
/// met.
ShownRate shown_asked(const PeriodAssessment& period);

}  // namespace tremplin::assess

#pragma once

#include "assess/forecast.h"
#include "report/figures/judged_year.h"

namespace tremplin::report {

/// One indicator in the running year: what was counted so far, and what can be said of the rest.
struct RunningIndicator {
  JudgedYear judged;
  std::optional<std::int64_t> expected;
  /// Not to be had without a target and expected exits.
  std::optional<assess::Forecast> forecast;
  /// The exits of the whole year: those examined and those still expected.
  std::int64_t whole_year = 0;
  /// The same by the calendar, at this year's pace; not to be had early in the year and without an examined exit.
  std::optional<assess::Forecast> by_calendar = std::nullopt;

  /// Of both readings together. There must be a forecast.
  assess::ForecastVerdict verdict() const {
    return by_calendar ? assess::joint_verdict(forecast->verdict, by_calendar->verdict) : forecast->verdict;
  }
  /// The exits that meet the target if as many come as that reading says.
  std::int64_t needed(const assess::Forecast& reading) const {
    return assess::count_needed(*judged.target, judged.rate.of + reading.still_expected);
  }
};

/// The convention's year that holds `as_of`, or the nearest one; the year asked for where it is one of them.
int running_year_of(const ConventionCase& item, const ReportInput& input);
/// Whether a year of the convention was not over on the day of the report, so that it has a forecast and no verdict
/// yet. It is over on its last day, 31 December or the end of the period; where the day is but that of the latest exit,
/// all years of a convention that is recorded as closed, renewed or ended are. Without any exit there is no day to
/// judge by.
bool is_running(const ConventionCase& item, const ReportInput& input, int year);
/// The same, and whether it had begun.
YearState year_state(const ConventionCase& item, const ReportInput& input, int year);
RunningIndicator assess_running(const ConventionCase& item, const ReportInput& input, model::Indicator indicator,
                                int year);
/// Where the year may end, beside its forecast; nothing without one.
std::optional<assess::ForecastFan> fan_of(const ConventionCase& item, const ReportInput& input,
                                          const RunningIndicator& running);
/// The year's verdict, or its forecast's while it runs: the same in every kind of report.
JudgedYear judge_on_day(const ConventionCase& item, const ReportInput& input, model::Indicator indicator, int year);
/// All indicators of all years given, by year.
std::vector<JudgedYear> judge_years(const ConventionCase& item, const ReportInput& input,
                                    std::span<const model::Indicator> indicators, const std::vector<int>& years);
Coded forecast_word(assess::ForecastVerdict verdict);
/// In percent; `under 1 %` and `over 99 %` where the whole percent would say never or always.
Value chance_words(const assess::Forecast& forecast);
/// The code of both readings' verdict, else `not-assessed`.
Coded verdict_word(const RunningIndicator& running);
/// In whole exits: `4 more of the 12 still expected`; both readings where their verdicts differ.
Message forecast_sentence(const RunningIndicator& running);

}  // namespace tremplin::report

#pragma once

#include <cstdint>
#include <vector>

#include "report/document/document.h"

namespace tremplin::report {

/// So many people a year, over a time that is measured by days.
struct PromisedPeople {
  std::int64_t a_year = 0;
  /// First and last day of each stretch of time that passed and of which exits are known.
  std::vector<DateRange> passed;
};

/// Of each stretch whole years by their anniversaries, and of the year begun the days that passed: `due` / `of` people.
struct PeopleDue {
  std::int64_t due = 0;
  std::int64_t of = 1;

  bool is_kept_by(std::int64_t sent) const { return sent * of >= due; }
};
PeopleDue people_due(const PromisedPeople& promise);
/// To 0.1, with a second decimal where the first would show a promise not kept as kept.
Number shown_due(const PeopleDue& due, std::int64_t sent);

}  // namespace tremplin::report

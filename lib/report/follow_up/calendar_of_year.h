#pragma once

#include "report/figures/running_year.h"

namespace tremplin::report {

/// The running year month by month: a table of what was counted by the end of each month, one of where the year may
/// end, and a chart for each indicator that is judged. Nothing where no record says in which month exits were.
void add_calendar_of_year(Document& page, const ReportInput& input, const ConventionCase& item, int year);

}  // namespace tremplin::report

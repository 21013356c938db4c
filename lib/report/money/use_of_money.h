#pragma once

#include "report/figures/running_year.h"
#include "report/money/money_lines.h"

namespace tremplin::report {

/// Targets and results of the objectives other than employment.
void add_operational_results(Document& page, const ConventionCase& item, const std::vector<int>& years);
/// True where the objective's result of a year reaches its target; none where one of them is not known.
std::optional<bool> reaches_target(const model::OperationalObjective& objective, int year);
/// Met, missed or not assessed.
Coded reached_word(std::optional<bool> reached);

/// The years of the convention, and those beside its period that a line of money names; on a page about one year, that
/// year.
std::vector<int> years_of_money(const model::Convention& convention);
std::vector<int> years_of_money(const ConventionCase& item, const ReportInput& input);
/// Agreed and paid, FTE and dynamic exits side by side, with what the aid is for said beside it.
void add_use_of_money(Document& page, const ReportInput& input, const ConventionCase& item,
                      const std::vector<int>& years);

}  // namespace tremplin::report

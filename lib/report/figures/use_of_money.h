#pragma once

#include "report/document/parts.h"

namespace tremplin::report {

/// Targets and results of the objectives other than employment.
void add_operational_results(Document& page, const ConventionCase& item, const std::vector<int>& years);
/// True where the objective's result of a year reaches its target; none where one of them is not known.
std::optional<bool> reaches_target(const model::OperationalObjective& objective, int year);

/// Money of one year, in cents.
struct MoneyOfYear {
  std::int64_t agreed = 0;
  /// None where a line does not say it.
  std::optional<std::int64_t> paid;
  std::int64_t lines = 0;
};
MoneyOfYear money_of_year(const model::Convention& convention, int year);

/// Full-time equivalents of one year in hundredths: what the structure asked for, and what the annexes in force say.
struct FteOfYear {
  std::optional<std::int64_t> requested;
  std::optional<std::int64_t> agreed;
  std::optional<std::int64_t> realised;
};
FteOfYear fte_of_year(const model::Convention& convention, int year);

/// Agreed and paid, FTE and dynamic exits side by side, with what the aid is for said beside it.
void add_use_of_money(Document& page, const ReportInput& input, const ConventionCase& item,
                      const std::vector<int>& years);

}  // namespace tremplin::report

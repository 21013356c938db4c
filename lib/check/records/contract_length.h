#pragma once

#include "model/exit_record.h"

namespace tremplin::check {

/// A contract against a number of months.
enum class LengthOrder { shorter, equal, longer, unknown };

/// Date to date: exactly n months when the day after the end is the start plus n months, the day clamped to the end of
/// a shorter month (DOMAIN.md 3). `contract_months` is compared as it is. Unknown without either.
LengthOrder compare_contract_length(const model::ExitRecord& record, int months);

}  // namespace tremplin::check

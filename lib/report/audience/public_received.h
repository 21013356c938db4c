#pragma once

#include "report/document/parts.h"

namespace tremplin::report {

/// Examined exits of the years given, for which records say the profiles.
std::vector<const ExitFact*> examined_exits(const ConventionCase& item, const std::vector<int>& years, Date as_of);
/// The public agreed beside the public of the examined exits, what `report audience` hides hidden, and what the
/// difference would change.
void add_public_received(Document& page, const ReportInput& input, const ConventionCase& item,
                         const std::vector<int>& years);
/// The table and its chart alone; false where there is nothing to compare.
bool add_public_table(Document& page, const ReportInput& input, const ConventionCase& item);
/// Of one year, whatever is asked for.
bool add_public_table(Document& page, const ReportInput& input, const ConventionCase& item, int year);

}  // namespace tremplin::report

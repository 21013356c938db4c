#pragma once

#include <vector>

#include "report/document/document.h"
#include "report/kinds/kinds.h"

namespace tremplin::report {

// Where two sources give one figure the page names both, the one used and the other (C076 and C077 of `validate`).

/// A sentence for each earlier year whose `baseline` says otherwise than the exits read, which are used.
std::vector<Message> declared_beside_exits(const ConventionCase& item, Date as_of);
/// A sentence for each annex of the years that is not counted, since a later version of it is in force.
std::vector<Message> annexes_not_counted(const model::Convention& convention, const std::vector<int>& years);

}  // namespace tremplin::report

#pragma once

#include "report/document/document.h"
#include "rules/name_table.h"

namespace tremplin::report {

/// Puts the names of the table where the page has codes of bodies, prescribers, funders and parties. Codes stay what
/// they are in CSV.
void apply_names(Document& page, const rules::NameTable& names);

}  // namespace tremplin::report

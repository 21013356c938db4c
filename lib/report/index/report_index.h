#pragma once

#include <span>

#include "report/kinds/kinds.h"

namespace tremplin::report {

/// What stands in a folder of pages: a row for each convention, by name of structure, then in the order given; its name
/// leads to its page. `data` is the same for a spreadsheet, with the names of the files.
Document index_page(Message title, std::span<const model::Convention* const> conventions, const PageNames& pages);

}  // namespace tremplin::report

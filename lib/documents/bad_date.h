#pragma once

#include <string_view>

#include "diagnostics/diagnostics.h"

namespace tremplin::documents {

/// A text that is no date (Y015): says what it is, and what is probably meant.
void add_bad_date(Place place, std::string_view name, std::string_view text, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::documents

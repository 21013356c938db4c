#pragma once

#include <string_view>

#include "diagnostics/diagnostics.h"

namespace tremplin::documents {

/// A text that is no number of its kind: a share (Y018), an amount (Y020), a decimal or whole number (Y016, Y017), or
/// points (Y019). Says how the number that is probably meant is written, where one is.
void add_bad_number(Code code, Place place, std::string_view name, std::string_view text,
                    diagnostics::Diagnostics& diagnostics);

/// How our files write the number that a text of one of these codes means: spaces between thousands, `€` and `h` taken
/// off, a point for a comma, a share with its sign. Empty where the text has no meaning of the kind, or several.
std::string number_meant(Code code, std::string_view text);

}  // namespace tremplin::documents

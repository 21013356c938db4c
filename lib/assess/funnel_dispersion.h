#pragma once

#include <span>

#include "tremplin/numbers.h"

namespace tremplin::assess {

/// How many times chance alone the rates vary around `rate`, each from `of` >= 1 exits: 1 with fewer than ten of them,
/// or where chance explains it (STATISTICS.md 6, after Spiegelhalter 2005). 0 < rate < 1.
double dispersion_of(std::span<const Rate> points, double rate);

}  // namespace tremplin::assess

#pragma once

#include <string>

#include "random.h"

namespace tremplin_bench {

/// A signed convention 2009 to 2011 of a structure, about 3 KB, sound.
std::string make_convention(Random& random, int structure);

}  // namespace tremplin_bench

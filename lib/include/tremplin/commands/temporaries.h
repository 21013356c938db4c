#pragma once

#include "tremplin/export.h"

namespace tremplin {

/// Removes what stands half written beside output files, for a process that ends otherwise than by a signal (see
/// `remove_temporaries_on_signals`). Nothing in it locks or allocates.
TREMPLIN_EXPORT void remove_temporaries();

}  // namespace tremplin

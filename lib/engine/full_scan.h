#pragma once

#include "records/incremental_text_scan.h"

namespace tremplin::engine {

/// When the bytes of large files of exit records are looked at for what no text has: all of them before anything is
/// read, or each stretch as its records are, which takes one passage through the memory instead of two.
enum class Look { first, while_reading };

/// What `run(look)` gives: while reading, and from the beginning where that does not do.
template <class Run>
auto retry_with_full_scan(Run run) {
  try {
    return run(Look::while_reading);
  } catch (const records::FullScanRequired&) {
    return run(Look::first);
  }
}

}  // namespace tremplin::engine

#pragma once

#include <functional>
#include <string>

#include "tremplin/run.h"

namespace tremplin {

/// Writes `count` rows in order, of which `rows(begin, end)` gives the text from one to before another. Many rows are
/// made by up to `jobs` threads, all cores for 0, and only so many are held at once.
void write_pieces(TextSink& out, std::size_t count, unsigned jobs,
                  const std::function<std::string(std::size_t begin, std::size_t end)>& rows);

}  // namespace tremplin

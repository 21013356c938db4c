#pragma once

#include <functional>
#include <string>

#include "tremplin/commands/run.h"

namespace tremplin::base {

/// Writes `count` rows in order, of which `rows(text, begin, end)` appends those from one to before another. Many rows
/// are made and written by up to `jobs` threads, all cores for 0; each holds but a few, and one writes at a time.
/// Throws what the first piece in order that fails does; none after it is written.
void write_in_order(commands::TextSink& out, std::size_t count, unsigned jobs,
                    const std::function<void(std::string& text, std::size_t begin, std::size_t end)>& rows);

}  // namespace tremplin::base

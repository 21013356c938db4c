#pragma once

#include <string>

namespace tremplin_bench {

/// The counts in a CSV table, whatever the order of its columns and rows: one sorted line for each structure, type and
/// year. Empty where a column is missing.
std::string canonical_counts(const std::string& path);

}  // namespace tremplin_bench

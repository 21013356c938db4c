#pragma once

#include <string>

namespace tremplin::schema {

/// The JSON Schema of one line of `compute-outcomes --records --format json`, `trace/1`.
std::string trace_schema();

}  // namespace tremplin::schema

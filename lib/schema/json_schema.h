#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tremplin::schema {

/// The kinds of document that have a schema, and `trace`, which is written and never read.
std::span<const std::string_view> schema_kinds();

/// The JSON Schema (draft-07) of a kind of document, made of the tables that the reader goes by; descriptions are
/// English / French. Empty for another kind. YAML's own types are met half-way: `id: 2009` and `id: "2009"` are the
/// same text to the reader, so both are valid.
std::string json_schema(std::string_view kind);

}  // namespace tremplin::schema

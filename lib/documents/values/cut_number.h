#pragma once

#include <optional>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "yaml/node.h"

namespace tremplin::documents {

/// A number with a decimal comma within braces: `{durable: 17,5%}` is to YAML a `17` and a key `5%` without a value.
/// One fault, and one finding (Y064), at the number as it was written.
struct CutNumber {
  std::string_view name;
  std::string_view before;
  std::string_view after;
  Place place;
};
void add_cut_number(const CutNumber& number, diagnostics::Diagnostics& diagnostics);

/// Whether a key that begins there is the rest of the value that ends before it: nothing between them but the comma.
bool is_rest_of_number(std::string_view value, Place value_place, std::string_view key, Place key_place);

/// The first of two entries of a map that are such a number; nothing where they are not.
std::optional<CutNumber> cut_number_at(const yaml::Node& map, std::size_t entry);

}  // namespace tremplin::documents

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tremplin::people {

/// What an identifier is made of where a table has none. Nothing about the person: identifiers go into files and
/// findings that others see, and what a sheet has for a person may be a name.
struct RowKey {
  std::string_view structure;
  /// As YYYY-MM-DD, or empty.
  std::string_view entry;
  std::string_view exit;
};

/// Identifiers for the rows of one table, the same whenever the same rows are read: a hash of structure, entry and
/// exit; the second of a kind ends in `.2`.
class RowIds {
 public:
  std::string next(const RowKey& row);

 private:
  std::unordered_map<std::string, std::int64_t> given_;
};

}  // namespace tremplin::people

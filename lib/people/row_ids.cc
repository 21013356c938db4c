#include "people/row_ids.h"

#include <fmt/format.h>

namespace tremplin::people {
namespace {

// FNV-1a, 64 bits: ids made from rows stand in files of others, so that what makes them never changes.
std::uint64_t fnv_1a(std::string_view text, std::uint64_t hash) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return (hash ^ 0x1FU) * 0x100000001B3U;
}

std::string hashed(const RowKey& row) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::string_view part : {row.structure, row.entry, row.exit}) hash = fnv_1a(part, hash);
  return fmt::format("r-{:016x}", hash);
}

}  // namespace

std::string RowIds::next(const RowKey& row) {
  const std::string id = hashed(row);
  const std::int64_t number = ++given_[id];
  return number == 1 ? id : fmt::format("{}.{}", id, number);
}

}  // namespace tremplin::people

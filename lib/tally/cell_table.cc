#include "tally/cell_table.h"

#include <algorithm>

namespace tremplin {

bool CellTable::has_key(std::uint32_t cell, Key key) const {
  return std::equal(key.begin(), key.end(), keys_.data() + cell * parts_);
}

void CellTable::grow() {
  slots_.assign(slots_.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t cell = 0; cell < size_; ++cell) {
    const std::uint64_t hash = hash_of(key(cell));
    std::size_t slot = hash & mask;
    while (slots_[slot].cell != 0) slot = (slot + 1) & mask;
    slots_[slot] = {static_cast<std::uint32_t>(hash >> 32U), cell + 1};
  }
}

std::uint32_t CellTable::of(Key key, std::uint64_t hash) {
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].cell != 0; slot = (slot + 1) & mask)
    if (slots_[slot].tag == tag && has_key(slots_[slot].cell - 1, key)) return slots_[slot].cell - 1;
  const auto cell = static_cast<std::uint32_t>(size_++);
  keys_.insert(keys_.end(), key.begin(), key.end());
  slots_[slot] = {tag, cell + 1};
  if (size_ * 2 > slots_.size()) grow();
  return cell;
}

}  // namespace tremplin

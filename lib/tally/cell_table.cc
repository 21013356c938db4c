#include "tally/cell_table.h"

#include <algorithm>
#include <bit>

namespace tremplin::tally {
namespace {

std::uint64_t hash_of(CellTable::Key key) {
  std::uint64_t hash = 0;
  for (const std::uint32_t part : key) hash = base::mixed_hash(hash, part);
  return hash;
}

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

std::uint32_t CellTable::add(Key key) {
  keys_.insert(keys_.end(), key.begin(), key.end());
  return static_cast<std::uint32_t>(size_++);
}

// Gives each number the bits that this group's need; returns how many they are together.
unsigned CellTable::widen(Key key) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const unsigned width = std::max<unsigned>(std::bit_width(~bits_[i].beyond), std::bit_width(key[i]));
    bits_[i] = {sum < 32 ? 1U << sum : 0, width < 32 ? ~0U << width : 0};
    sum += width;
  }
  return sum;
}

// The place of a group that the grid has room for.
std::uint32_t& CellTable::in_grid(Key key) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < key.size(); ++i) at += key[i] * bits_[i].step;
  return grid_[at];
}

std::uint32_t CellTable::add_to_grid(Key key) {
  const auto before = bits_;
  const unsigned bits = widen(key);
  if (bits > kGridBits) {
    grid_ = {0};
    bits_.fill({0, ~0U});
    hash_all(std::bit_ceil(size_ * 4 + 2));
    return of_hashed(key);
  }
  if (bits_ != before) {
    grid_.assign(std::size_t{1} << bits, 0);
    for (std::uint32_t cell = 0; cell < size_; ++cell) in_grid(this->key(cell)) = cell + 1;
  }
  const std::uint32_t cell = add(key);
  in_grid(key) = cell + 1;
  return cell;
}

std::uint32_t CellTable::of_hashed(Key key) {
  const std::uint64_t hash = hash_of(key);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask; slots_[slot].cell != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].tag != tag_of(hash)) continue;
    if (std::ranges::equal(this->key(slots_[slot].cell - 1), key)) return slots_[slot].cell - 1;
  }
  const std::uint32_t cell = add(key);
  put(cell);
  if (size_ * 2 > slots_.size()) hash_all(slots_.size() * 2);
  return cell;
}

void CellTable::put(std::uint32_t cell) {
  const std::uint64_t hash = hash_of(key(cell));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].cell != 0) slot = (slot + 1) & mask;
  slots_[slot] = {tag_of(hash), cell + 1};
}

void CellTable::hash_all(std::size_t slots) {
  slots_.assign(slots, {});
  for (std::uint32_t cell = 0; cell < size_; ++cell) put(cell);
}

}  // namespace tremplin::tally

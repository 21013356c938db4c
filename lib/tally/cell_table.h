#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/hash.h"

namespace tremplin {

/// Numbers groups, from 0 in the order in which they are first met. A group is as many numbers as the grouping has keys.
class CellTable {
 public:
  explicit CellTable(std::size_t parts) : parts_(parts) {}

  using Key = std::span<const std::uint32_t>;
  static std::uint64_t hash_of(Key key) {
    std::uint64_t hash = 0;
    for (const std::uint32_t part : key) hash = mixed_hash(hash, part);
    return hash;
  }
  /// The group's cell; a new one, the last, where it was not met before.
  std::uint32_t of(Key key, std::uint64_t hash);
  Key key(std::uint32_t cell) const { return {keys_.data() + cell * parts_, parts_}; }
  std::size_t size() const { return size_; }

  /// Brings near what `of` will look at first.
  void expect(std::uint64_t hash) const { __builtin_prefetch(slots_.data() + (hash & (slots_.size() - 1))); }
  /// The cell that it will most likely find, its key brought near; nothing of the kind where it would be a new one.
  std::uint32_t expected(std::uint64_t hash) const {
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    const std::uint32_t cell = slot.cell == 0 ? 0 : slot.cell - 1;
    __builtin_prefetch(keys_.data() + cell * parts_);
    return cell;
  }

 private:
  // Open addressing: one more than the cell's number, 0 where free; beside it some bits of the hash.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t cell = 0;
  };
  bool has_key(std::uint32_t cell, Key key) const;
  void grow();

  std::size_t parts_;
  std::size_t size_ = 0;
  // One cell's after the other's.
  std::vector<std::uint32_t> keys_;
  std::vector<Slot> slots_ = std::vector<Slot>(1024);
};

}  // namespace tremplin

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/hash.h"
#include "model/group.h"

namespace tremplin::tally {

/// Numbers groups, from 0 in the order in which they are first met. A group is as many numbers as the grouping has
/// keys, from 0 on. While their greatest are small, cells are found in a grid, those close by that differ in the first
/// number alone; later by a hash.
class CellTable {
 public:
  explicit CellTable(std::size_t parts) : parts_(parts) {}

  using Key = std::span<const std::uint32_t>;
  /// The group's cell; a new one, the last, where it was not met before.
  std::uint32_t find_or_insert(Key key) {
    const std::uint32_t next = find_in_grid(key);
    if (next != 0) return next - 1;
    return slots_.empty() ? add_to_grid(key) : of_hashed(key);
  }
  /// One more than the group's cell where the grid has it; else 0.
  std::uint32_t find_in_grid(Key key) const {
    std::uint32_t at = 0;
    const Bits* bits = bits_.data();
    for (const std::uint32_t number : key) {
      if ((number & bits->beyond) != 0) return 0;
      at += number * bits->step;
      ++bits;
    }
    return grid_.data()[at];
  }
  Key key(std::uint32_t cell) const { return {keys_.data() + cell * parts_, parts_}; }
  std::size_t size() const { return size_; }

 private:
  static constexpr unsigned kGridBits = 20;
  // One more than the cell's number, 0 where free; beside it some bits of the hash.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t cell = 0;
  };
  std::uint32_t add(Key key);
  std::uint32_t add_to_grid(Key key);
  unsigned widen(Key key);
  // What a number of a key says of the place.
  struct Bits {
    // What one more of the number adds to the place.
    std::uint32_t step = 1;
    // The bits that no number has yet; all of them without a grid.
    std::uint32_t beyond = ~0U;
    friend bool operator==(const Bits&, const Bits&) = default;
  };
  std::uint32_t& in_grid(Key key);
  std::uint32_t of_hashed(Key key);
  void put(std::uint32_t cell);
  void hash_all(std::size_t slots);

  std::size_t parts_;
  std::size_t size_ = 0;
  // One cell's after the other's.
  std::vector<std::uint32_t> keys_;
  // One more than the cell's number; a single free place once there are too many. Each number has some bits of a place.
  std::vector<std::uint32_t> grid_ = std::vector<std::uint32_t>(1);
  std::array<Bits, model::kGroupKeyCount> bits_{};
  // Open addressing; empty as long as there is a grid.
  std::vector<Slot> slots_;
};

}  // namespace tremplin::tally

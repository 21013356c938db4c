#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/hash.h"
#include "model/group.h"

namespace tremplin {

/// Numbers groups, from 0 in the order in which they are first met. A group is as many numbers as the grouping has keys, from
/// 0 on. While their greatest are small, cells are found in a grid, those close by that differ in the first number alone;
/// later by a hash.
class CellTable {
 public:
  explicit CellTable(std::size_t parts) : parts_(parts) {}

  using Key = std::span<const std::uint32_t>;
  /// The group's cell; a new one, the last, where it was not met before.
  std::uint32_t of(Key key) {
    if (grid_.empty()) return of_hashed(key);
    std::size_t at = 0;
    std::size_t beyond = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
      const std::size_t number = key.data()[i];
      at |= number << bits_[i].shift;
      beyond |= number >> bits_[i].width;
    }
    const std::uint32_t next = beyond == 0 ? grid_.data()[at] : 0;
    return next != 0 ? next - 1 : add_to_grid(key);
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
  std::size_t grid_place(Key key) const;
  std::uint32_t of_hashed(Key key);
  void put(std::uint32_t cell);
  void hash_all(std::size_t slots);

  std::size_t parts_;
  std::size_t size_ = 0;
  // One cell's after the other's.
  std::vector<std::uint32_t> keys_;
  // One more than the cell's number; empty once there are too many places. Each number has so many bits of a place.
  std::vector<std::uint32_t> grid_ = std::vector<std::uint32_t>(1);
  struct Bits {
    unsigned width = 0;
    unsigned shift = 0;
    friend bool operator==(const Bits&, const Bits&) = default;
  };
  std::array<Bits, kGroupKeyCount> bits_{};
  // Open addressing.
  std::vector<Slot> slots_;
};

}  // namespace tremplin

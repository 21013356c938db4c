#pragma once

#include <string_view>

#include "model/exit_record.h"
#include "scan/byte_block.h"

namespace tremplin::records {

/// A key of exit records as it stands before its colon.
struct FastKey {
  /// -1 where it is none of them.
  int field = -1;
  /// After the colon.
  const char* after = nullptr;
};

/// The keys found by one table look-up.
class PerfectKeyTable {
 public:
  PerfectKeyTable();
  /// The key at `at`, plain and with its colon. Sixteen bytes must be readable.
  FastKey find(const char* at) const {
    const scan::ByteBlock block(at);
    const std::uint32_t colons = block.equal(':');
    if (colons == 0) return {};
    const unsigned length = scan::first_bit(colons);
    const Slot& slot = slots_[slot_of(at[0], at[1], length)];
    const std::uint32_t wanted = (1U << length) - 1;
    if (length != slot.length || (block.equal(scan::ByteBlock(slot.name)) & wanted) != wanted) return {};
    return {slot.field, at + length + 1};
  }

 private:
  struct Slot {
    char name[16] = {};
    unsigned length = 0;
    int field = -1;
  };
  static constexpr std::size_t kSlots = 64;

  std::size_t slot_of(char first, char second, unsigned length) const {
    const unsigned mixed =
        static_cast<unsigned char>(first) * 5U + static_cast<unsigned char>(second) * factor_ + length * 7U;
    return mixed % kSlots;
  }
  bool fill();

  unsigned factor_ = 0;
  Slot slots_[kSlots];
};

const PerfectKeyTable& record_keys();

}  // namespace tremplin::records

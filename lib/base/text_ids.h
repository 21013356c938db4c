#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tremplin {

/// A hash of 64 good bits, the same in every run: for tables whose order nobody sees.
std::uint64_t hash_text(std::string_view text);
std::uint64_t mixed_hash(std::uint64_t a, std::uint64_t b);

/// Numbers texts in the order in which they are first met; the empty text is 0.
class TextIds {
 public:
  TextIds();
  std::uint32_t id_of(std::string_view text);
  const std::string& operator[](std::uint32_t id) const { return texts_[id]; }
  std::size_t size() const { return texts_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = 0;
  };
  void grow();

  std::vector<std::string> texts_;
  // Open addressing; id 0 is a free slot.
  std::vector<Slot> slots_;
};

}  // namespace tremplin

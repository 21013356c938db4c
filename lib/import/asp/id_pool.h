#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tremplin::importing {

/// The agency's ids and other short texts, each held once and known by a number from 0; the empty text is 0.
class IdPool {
 public:
  using Index = std::uint32_t;
  static constexpr Index kEmpty = 0;

  IdPool();
  /// The number of `text`, new or known.
  Index add(std::string_view text);
  std::string_view operator[](Index index) const { return texts_[index]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::string_view keep(std::string_view text);
  void grow();

  // Blocks never move, so that views into them stay good.
  std::deque<std::string> blocks_;
  std::vector<std::string_view> texts_;
  // Open addressing: number + 1, 0 where free.
  std::vector<Index> slots_;
};

}  // namespace tremplin::importing

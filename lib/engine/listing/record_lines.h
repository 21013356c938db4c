#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "model/values.h"

namespace tremplin::engine {

/// Texts one after the other in memory that does not move.
class TextStore {
 public:
  const char* add(std::string_view text);
  void merge(TextStore&& other);

 private:
  static constexpr std::size_t kChunk = std::size_t{64} << 10;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t used_ = kChunk;
};

/// What is listed of one record: forty bytes, whole in themselves but for long ids, as there may be millions to be
/// moved and compared. Without initial values, as room for many is made to be written over.
struct RecordLine {
  /// The id's first bytes, as they stand in memory, and zeros behind it; null, or the whole of a longer one.
  base::Prefix32::Short id_beginning;
  const char* long_id;
  /// Days as a `Date` has them.
  std::int32_t exit_day;
  /// Numbers of whoever lists.
  std::uint32_t structure;
  std::uint32_t outcome;
  std::uint8_t id_size;
  model::StructureType type;

  std::string_view id() const {
    return {long_id ? long_id : reinterpret_cast<const char*>(id_beginning.data()), id_size};
  }
};

/// Lines that one thread has brought.
class RecordLines {
 public:
  RecordLine& add() {
    constexpr std::size_t kChunk = 4096;
    if (chunks_.empty() || chunks_.back().size() == kChunk) chunks_.emplace_back().reserve(kChunk);
    return chunks_.back().emplace_back();
  }
  template <class See>
  void each(See see) const {
    for (const auto& chunk : chunks_)
      for (const RecordLine& line : chunk) see(line);
  }

 private:
  std::vector<std::vector<RecordLine>> chunks_;
};

/// Lines with the numbers that theirs have for all.
struct NumberedLines {
  RecordLines lines;
  std::vector<std::uint32_t> structures;
  std::vector<std::uint32_t> outcomes;
};

struct SortedLines {
  std::unique_ptr<RecordLine[]> lines;
  std::size_t size = 0;
};

/// The lines of all by structure, in this order of their numbers, by the word of their type, and by id, bytewise.
SortedLines sort_lines(std::span<const NumberedLines> parts, std::span<const std::uint32_t> structures,
                       unsigned threads);

}  // namespace tremplin::engine

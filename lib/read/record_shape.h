#pragma once

#include <array>

#include "model/exit_record.h"
#include "read/byte_block.h"

namespace tremplin {

/// How the records of a file are laid out, learnt from line to line: which key comes after which, and how the lines begin.
/// It only guesses; a guess that holds spares looking for the key.
class RecordShape {
 public:
  /// What a line begins with: a key of a record by its number, the next record's hyphen, or hyphen and key together.
  static constexpr std::size_t kItem = 15;
  static constexpr std::size_t kItemWithKey = 16;
  static_assert(kRecordFieldCount <= kItem);
  static constexpr std::size_t field_of(std::size_t beginning) { return beginning % kItemWithKey; }

  /// `indent` is the list's. Keys are looked for where they stand right after the hyphen's space.
  explicit RecordShape(std::size_t indent);

  /// How the line seems to begin that comes after one with the key `before`; after `kItem`, how a record does.
  std::size_t guess(std::size_t before) const { return next_[before]; }
  void learn(std::size_t before, std::size_t now) { next_[before] = now; }

  /// Bytes of the line up to the value (or, for `kItem`, up to the key); 0 where it begins in another way. Thirty-two bytes
  /// must be readable.
  std::size_t match(const char* line, std::size_t beginning) const { return beginnings_[beginning].match(line); }

 private:
  struct Beginning {
    std::array<char, 32> bytes{};
    std::uint32_t mask = 0;
    std::size_t size = 0;

    void set(std::string_view text);
    std::size_t match(const char* line) const {
      const std::uint32_t low = ByteBlock(line).equal(ByteBlock(bytes.data()));
      const std::uint32_t high = ByteBlock(line + 16).equal(ByteBlock(bytes.data() + 16));
      return ((low | high << 16U) & mask) == mask ? size : 0;
    }
  };

  std::array<std::size_t, kItem + 1> next_{};
  std::array<Beginning, kItemWithKey + kRecordFieldCount> beginnings_;
};

}  // namespace tremplin

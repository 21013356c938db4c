#pragma once

#include <array>
#include <string_view>

#include "model/exit_record.h"
#include "read/fast_scalars.h"

namespace tremplin {

/// How the records of a file are laid out, learnt from line to line: which key comes after which, how the lines begin,
/// and how long their values are. It only guesses; a guess that holds spares looking for the key, or waiting for the
/// line's end.
class RecordShape {
 public:
  /// What a line begins with: a key of a record by its number, the next record's hyphen, or hyphen and key together.
  static constexpr std::size_t kItem = 15;
  static constexpr std::size_t kItemWithKey = 16;
  static_assert(kRecordFieldCount <= kItem);

  /// `indent` is the list's. Keys are looked for where they stand right after the hyphen's space.
  explicit RecordShape(std::size_t indent);
  RecordShape(const RecordShape&) = delete;
  RecordShape& operator=(const RecordShape&) = delete;

  /// False where the list is indented too far for guesses.
  bool can_guess() const { return can_guess_; }

  /// What a line begins with up to its value or, for `kItem`, up to the key.
  struct Beginning {
    alignas(16) std::array<char, 32> bytes{};
    // Set where any byte will do.
    alignas(16) std::array<char, 32> open{};
    std::size_t size = 0;
    /// A key's number, or `kItem`; and the key's bit among those present.
    std::size_t field = kItem;
    std::uint32_t bit = 0;
    /// The bit of the byte that ended the last value, and the bits up to it; no bits where lengths differ.
    std::uint32_t stop = 1;
    std::uint32_t up_to_stop = 1;
    std::uint32_t length = 0;
    std::uint32_t misses = 0;
    /// How the line after one of this kind seems to begin; and how it did before that.
    const Beginning* next = nullptr;
    const Beginning* next_but_one = nullptr;

    /// Thirty-two bytes must be readable.
    bool is_at(const char* line) const {
      const ByteBlock low =
          ByteBlock(line).where_equal(ByteBlock::aligned(bytes.data())) | ByteBlock::aligned(open.data());
      const ByteBlock high = ByteBlock(line + 16).where_equal(ByteBlock::aligned(bytes.data() + 16)) |
                             ByteBlock::aligned(open.data() + 16);
      return (low & high).not_ascii() == 0xFFFFU;
    }
  };

  /// How a record's first line seems to begin.
  const Beginning& first() const { return *first_; }
  void learn_first(std::size_t field) { first_ = &beginnings_[kItemWithKey + field]; }
  /// What a line with this key begins with, that is not a record's first.
  const Beginning& of(std::size_t field) const { return beginnings_[field]; }
  /// After one line another has come than was guessed.
  void learn(const Beginning& before, const Beginning& now) {
    Beginning& known = own(before);
    known.next_but_one = known.next;
    known.next = &now;
  }

  /// As `scan_line_word`, for the value of a line that begins so. Where the length is the one guessed, what is read
  /// next does not wait for the bytes looked at here.
  const char* scan_value(const Beginning& line, const char* value) {
    if (!begins_word(value)) return nullptr;
    const std::uint32_t stops = word_stops(value);
    const bool is_as_guessed = (stops & line.up_to_stop) == line.stop;
    const char* end = value + line.length;
    if (!is_as_guessed) [[unlikely]] {
      if (line.up_to_stop != 0) learn_length(line, stops);
      end = word_end(value, stops);
    }
    return ends_line(end) ? end : nullptr;
  }

 private:
  void learn_length(const Beginning& line, std::uint32_t stops);
  Beginning& own(const Beginning& line) { return beginnings_[static_cast<std::size_t>(&line - beginnings_.data())]; }
  static Beginning made(std::size_t field, std::string_view text);

  bool can_guess_ = false;
  std::array<Beginning, kItemWithKey + kRecordFieldCount> beginnings_;
  const Beginning* first_ = nullptr;
};

}  // namespace tremplin

#pragma once

#include <array>
#include <string_view>

#include "model/exit_record.h"
#include "yaml/fast_scalars.h"

namespace tremplin::records {

/// How the records of a file are laid out, learnt from line to line: which key comes after which, how the lines begin,
/// and how long their values are. It only guesses; a guess that holds spares looking for the key, or waiting for the
/// line's end.
class LayoutPredictor {
 public:
  /// What a line begins with: a key of a record by its number, the next record's hyphen, or hyphen and key together.
  static constexpr std::size_t kItem = model::kRecordFieldCount;
  static constexpr std::size_t kItemWithKey = kItem + 1;
  static_assert(kItemWithKey <= 32);

  /// `indent` is the list's. Keys are looked for where they stand right after the hyphen's space.
  explicit LayoutPredictor(std::size_t indent);
  LayoutPredictor(const LayoutPredictor&) = delete;
  LayoutPredictor& operator=(const LayoutPredictor&) = delete;

  /// False where the list is indented too far for guesses.
  bool can_predict() const { return can_guess_; }

  /// What a line begins with up to its value or, for `kItem`, up to the key.
  struct LinePattern {
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
    const LinePattern* next = nullptr;
    const LinePattern* next_but_one = nullptr;

    /// Thirty-two bytes must be readable.
    bool is_at(const char* line) const {
      const scan::ByteBlock low = scan::ByteBlock(line).where_equal(scan::ByteBlock::aligned(bytes.data())) |
                                  scan::ByteBlock::aligned(open.data());
      const scan::ByteBlock high = scan::ByteBlock(line + 16).where_equal(scan::ByteBlock::aligned(bytes.data() + 16)) |
                                   scan::ByteBlock::aligned(open.data() + 16);
      return (low & high).not_ascii() == 0xFFFFU;
    }
  };

  /// How a record's first line seems to begin.
  const LinePattern& first() const { return *first_; }
  void learn_first(std::size_t field) { first_ = &patterns_[kItemWithKey + field]; }
  /// What a line with this key begins with, that is not a record's first.
  const LinePattern& of(std::size_t field) const { return patterns_[field]; }
  /// After one line another has come than was guessed.
  void learn(const LinePattern& before, const LinePattern& now) {
    LinePattern& known = own(before);
    known.next_but_one = known.next;
    known.next = &now;
  }

  /// As `scan_line_word`, for the value of a line that begins so. Where the length is the one guessed, what is read
  /// next does not wait for the bytes looked at here.
  const char* scan_value(const LinePattern& line, const char* value) {
    if (!yaml::begins_word(value)) return nullptr;
    const std::uint32_t stops = yaml::word_stops(value);
    const bool is_as_guessed = (stops & line.up_to_stop) == line.stop;
    const char* end = value + line.length;
    if (!is_as_guessed) [[unlikely]] {
      if (line.up_to_stop != 0) learn_length(line, stops);
      end = yaml::word_end(value, stops);
    }
    return yaml::ends_line(end) ? end : nullptr;
  }

 private:
  void learn_length(const LinePattern& line, std::uint32_t stops);
  LinePattern& own(const LinePattern& line) { return patterns_[static_cast<std::size_t>(&line - patterns_.data())]; }
  static LinePattern made(std::size_t field, std::string_view text);

  bool can_guess_ = false;
  std::array<LinePattern, kItemWithKey + model::kRecordFieldCount> patterns_;
  const LinePattern* first_ = nullptr;
};

}  // namespace tremplin::records

#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/padded_text.h"
#include "base/read_date.h"
#include "scan/byte_block.h"

namespace tremplin::scan {

/// A few different words of one to seven bytes, found without a branch: which one it is cannot be predicted.
class ShortWords {
 public:
  explicit ShortWords(std::span<const std::string_view> words) : count_(words.size()) {
    while (!place(words)) multiplier_ += 2;
  }
  /// The number of the word that the text is; as many as there are words where it is none.
  std::size_t find(base::PaddedText text) const {
    const std::uint64_t sought = whole(text);
    const Slot& slot = slots_[sought * multiplier_ >> kShift];
    return text.size() - 1 < kLongest && slot.word == sought ? slot.number : count_;
  }

 private:
  static constexpr std::size_t kLongest = 7;
  static constexpr unsigned kShift = 60;
  struct Slot {
    std::uint64_t word = 0;
    std::size_t number = 0;
  };
  // False where two words would have the same place.
  bool place(std::span<const std::string_view> words) {
    slots_ = {};
    for (std::size_t number = 0; number < words.size(); ++number) {
      const std::string_view word = words[number];
      if (word.size() - 1 >= kLongest) throw std::logic_error("no short word: " + std::string(word));
      std::array<char, kLongest + base::kPadding> padded{};
      std::copy(word.begin(), word.end(), padded.begin());
      const std::uint64_t wanted = whole(base::PaddedText::in_source({padded.data(), word.size()}));
      Slot& slot = slots_[wanted * multiplier_ >> kShift];
      if (slot.word != 0) return false;
      slot = {wanted, number};
    }
    return true;
  }
  // The bytes of a text of at most seven, and how many they are.
  static std::uint64_t whole(base::PaddedText text) {
    const unsigned bits = static_cast<unsigned>(text.size()) * 8 % 64;
    const std::uint64_t own = base::date_parts::load_little(text.data(), 8) & ((std::uint64_t{1} << bits) - 1);
    return own | std::uint64_t{text.size()} << 56U;
  }

  std::size_t count_;
  std::uint64_t multiplier_ = base::hash_parts::kFirst;
  std::array<Slot, std::size_t{1} << (64 - kShift)> slots_{};
};

/// Shows block by block, and which bytes of each are the text's own, as long as `look` says to go on. True where it
/// did.
template <class Look>
bool each_block(base::PaddedText text, Look look) {
  for (std::size_t at = 0; at < text.size(); at += 16) {
    const std::size_t left = text.size() - at;
    const std::uint32_t own = left < 16 ? (1U << left) - 1 : 0xFFFFU;
    if (!look(ByteBlock(text.data() + at), own)) return false;
  }
  return true;
}

/// As `base::is_identifier`.
inline bool is_identifier(base::PaddedText text) {
  constexpr std::size_t kLongest = 64;
  return !text.empty() && text.size() <= kLongest &&
         each_block(text, [](const ByteBlock& block, std::uint32_t own) { return (block.identifier() & own) == own; });
}

/// As `base::is_code`.
inline bool is_code(base::PaddedText text) {
  return !text.empty() && text[0] != '-' &&
         each_block(text, [](const ByteBlock& block, std::uint32_t own) { return (block.code() & own) == own; });
}

/// A whole number of one to eight digits without a leading zero; -1 for any other text.
inline std::int64_t read_whole(base::PaddedText text) {
  if (text.empty() || text.size() > 8) return -1;
  // The last digit highest, zeros before the first.
  const unsigned unused = 64 - 8 * static_cast<unsigned>(text.size());
  const std::uint64_t digits = (base::date_parts::load_little(text.data(), 8) ^ 0x3030303030303030U) << unused;
  if (base::date_parts::has_no_digit(digits) || (text[0] == '0' && text.size() > 1)) return -1;
  // Neighbours are put together: two digits, four, eight.
  const std::uint64_t twos = digits * (10 * 0x100 + 1) >> 8U & 0x00FF00FF00FF00FFU;
  const std::uint64_t fours = twos * (100 * 0x10000 + 1) >> 16U & 0x0000FFFF0000FFFFU;
  return static_cast<std::int64_t>(fours * (10000 * 0x100000000U + 1) >> 32U);
}

}  // namespace tremplin::scan

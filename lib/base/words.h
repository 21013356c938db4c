#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace tremplin {

/// A text that comes again and again, looked at once.
struct Word {
  std::string text;
  std::uint64_t hash = 0;
  /// From 1, in the order in which texts are first met; 0 is the empty text.
  std::uint32_t number = 0;
  bool is_identifier = false;
  bool is_code = false;
};

/// Numbers texts. Words stay where they are.
class Words {
 public:
  Words();
  const Word& of(std::string_view text) {
    const std::uint64_t hash = hash_text(text);
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].word; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].hash == hash && is_same_text(slots_[at].word->text, text)) return *slots_[at].word;
    return add(text, hash, at);
  }
  /// Brings near where `of` will look first for a text of this hash; then, the word that it will most likely find there.
  void expect(std::uint64_t hash) const { __builtin_prefetch(slots_.data() + (hash & (slots_.size() - 1))); }
  void expect_word(std::uint64_t hash) const { __builtin_prefetch(slots_[hash & (slots_.size() - 1)].word); }
  const Word& operator[](std::uint32_t number) const { return words_[number]; }
  std::size_t size() const { return words_.size(); }

  /// All numbers in the bytewise order of their texts.
  std::vector<std::uint32_t> by_text() const;
  /// The number here of each of the other's words, by its number there.
  std::vector<std::uint32_t> numbers_of(const Words& other);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const Word* word = nullptr;
  };
  const Word& add(std::string_view text, std::uint64_t hash, std::size_t slot);
  void grow();

  std::deque<Word> words_;
  // Open addressing.
  std::vector<Slot> slots_;
};

/// What a user of words knows of each, by number; what was not set is a `T{}`.
template <class T>
class ByWord {
 public:
  T& operator[](const Word& word) {
    if (word.number >= all_.size()) all_.resize(word.number * 2 + 16);
    return all_[word.number];
  }

 private:
  std::vector<T> all_;
};

}  // namespace tremplin

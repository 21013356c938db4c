#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"

namespace tremplin::base {

/// A text that comes again and again, looked at once. What is looked at to find it is in one line of the cache, and the
/// text itself in the next.
struct alignas(64) InternedString {
  Prefix32 beginning;
  std::size_t text_size = 0;
  std::uint64_t hash = 0;
  /// From 1, in the order in which texts are first met; 0 is the empty text.
  std::uint32_t number = 0;
  bool is_identifier = false;
  std::string text;
};

/// Numbers texts. StringInterner stay where they are.
class StringInterner {
 public:
  StringInterner();
  /// The same texts under the same numbers.
  StringInterner(const StringInterner& other) : StringInterner() { numbers_of(other); }
  StringInterner(StringInterner&&) = default;
  StringInterner& operator=(StringInterner other) {
    std::swap(chunks_, other.chunks_);
    std::swap(size_, other.size_);
    std::swap(slots_, other.slots_);
    std::swap(mask_, other.mask_);
    return *this;
  }
  const InternedString& of(std::string_view text) { return find(text, Prefix32(text)); }
  /// The same, faster.
  const InternedString& of(PaddedText text) { return find(text, Prefix32::of(text)); }

  /// For many texts at once, each of which would be a cache miss: what is to be found, the slot at which `of` will look
  /// first prefetched; then the word that it will most likely find there.
  struct PendingLookup {
    std::uint64_t hash = 0;
    Prefix32::Short beginning{};
  };
  void seek(PaddedText text, PendingLookup& sought) const {
    const bool is_short = text.size() <= Prefix32::kShort;
    const Prefix32 beginning = is_short ? Prefix32::of_short(text) : Prefix32::of(text);
    sought.hash = hash_text(text, beginning);
    sought.beginning = beginning.first_half();
    __builtin_prefetch(slots_.data() + (sought.hash & mask_));
  }
  void prefetch(const PendingLookup& sought) const { __builtin_prefetch(slots_.data()[sought.hash & mask_].word); }
  const InternedString& of(std::string_view text, const PendingLookup& sought) {
    return find<Prefix32::kShort>(text, sought.beginning, sought.hash);
  }

  const InternedString& operator[](std::uint32_t number) const {
    return chunks_.data()[number / kChunk].data()[number % kChunk];
  }
  std::size_t size() const { return size_; }

  /// All numbers in the bytewise order of their texts.
  std::vector<std::uint32_t> by_text() const;
  /// The number here of each of the other's words, by its number there.
  std::vector<std::uint32_t> numbers_of(const StringInterner& other);

 private:
  static constexpr std::size_t kChunk = 64;
  // Null where it is free.
  struct Slot {
    std::uint64_t hash = 0;
    const InternedString* word = nullptr;
  };
  const InternedString& find(std::string_view text, const Prefix32& beginning) {
    return find<Prefix32::kSize>(text, beginning, hash_text(text, beginning));
  }
  // `first` are the text's first `kFirst` bytes.
  template <std::size_t kFirst, class First>
  const InternedString& find(std::string_view text, const First& first, std::uint64_t hash) {
    const auto is_text = [&](const InternedString& word) {
      return word.beginning == first && word.text_size == text.size() && (text.size() <= kFirst || word.text == text);
    };
    const Slot* const slots = slots_.data();
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      if (!slots[at].word) return add(text, hash, at);
      if (slots[at].hash == hash && is_text(*slots[at].word)) return *slots[at].word;
    }
  }
  const InternedString& add(std::string_view text, std::uint64_t hash, std::size_t slot);
  void grow();

  // Each with room for all of its words, which therefore stay where they are.
  std::vector<std::vector<InternedString>> chunks_;
  std::size_t size_ = 0;
  // Open addressing; a place is the hash's last bits.
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

/// What a user of words knows of each, by number; what was not set is a `T{}`.
template <class T>
class InternedMap {
 public:
  T& operator[](const InternedString& word) {
    if (word.number >= all_.size()) all_.resize(word.number * 2 + 16);
    return all_[word.number];
  }

 private:
  std::vector<T> all_;
};

}  // namespace tremplin::base

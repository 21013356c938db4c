#include "base/words.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"

namespace tremplin {

Words::Words() : slots_(256) { of({}); }

const Word& Words::add(std::string_view text, std::uint64_t hash, std::size_t slot) {
  const auto number = static_cast<std::uint32_t>(words_.size());
  const Word& word = words_.emplace_back(Word{std::string(text), hash, number, is_identifier(text), is_code(text)});
  slots_[slot] = {hash, &word};
  if (words_.size() * 4 > slots_.size()) grow();
  return word;
}

std::vector<std::uint32_t> Words::by_text() const {
  std::vector<std::uint32_t> numbers(words_.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::sort(numbers.begin(), numbers.end(),
            [this](std::uint32_t a, std::uint32_t b) { return words_[a].text < words_[b].text; });
  return numbers;
}

std::vector<std::uint32_t> Words::numbers_of(const Words& other) {
  std::vector<std::uint32_t> numbers;
  for (const Word& word : other.words_) numbers.push_back(of(word.text).number);
  return numbers;
}

void Words::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (!slot.word) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].word) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace tremplin

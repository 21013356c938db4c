#include "base/string_interner.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"

namespace tremplin::base {

StringInterner::StringInterner() : slots_(256), mask_(slots_.size() - 1) { of(PaddedText{}); }

const InternedString& StringInterner::add(std::string_view text, std::uint64_t hash, std::size_t slot) {
  const auto number = static_cast<std::uint32_t>(size_++);
  if (number % kChunk == 0) chunks_.emplace_back().reserve(kChunk);
  const InternedString& word = chunks_.back().emplace_back(
      InternedString{Prefix32(text), text.size(), hash, number, is_identifier(text), std::string(text)});
  slots_[slot] = {hash, &word};
  if (size_ * 4 > slots_.size()) grow();
  return word;
}

std::vector<std::uint32_t> StringInterner::by_text() const {
  std::vector<std::uint32_t> numbers(size_);
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::sort(numbers.begin(), numbers.end(),
            [this](std::uint32_t a, std::uint32_t b) { return (*this)[a].text < (*this)[b].text; });
  return numbers;
}

std::vector<std::uint32_t> StringInterner::numbers_of(const StringInterner& other) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = 0; number < other.size(); ++number) numbers.push_back(of(other[number].text).number);
  return numbers;
}

void StringInterner::grow() {
  slots_.assign(slots_.size() * 2, {});
  mask_ = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size_; ++number) {
    const InternedString& word = (*this)[number];
    std::size_t at = word.hash & mask_;
    while (slots_[at].word) at = (at + 1) & mask_;
    slots_[at] = {word.hash, &word};
  }
}

}  // namespace tremplin::base

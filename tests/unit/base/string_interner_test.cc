#include "base/string_interner.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {

// Of all lengths around the beginning's, alike but for one byte, zeros among them.
std::string some_text(RandomPick& random) {
  std::string text(static_cast<std::size_t>(random.below(80)), 'a');
  const auto size = static_cast<int>(text.size());
  if (size > 0) text[static_cast<std::size_t>(random.below(size))] = random.of(std::string_view("\0bz", 3));
  return text;
}

std::string padded(std::string_view text) { return std::string(text) + std::string(base::Prefix32::kSize, '#'); }

}  // namespace

TEST_CASE("equal texts are one word, however they are looked for, and others never are") {
  RandomPick random(1);
  base::StringInterner words;
  std::map<std::string, std::uint32_t> numbers = {{"", 0}};
  for (int i = 0; i < 30000; ++i) {
    const std::string text = some_text(random);
    const std::string room = padded(text);
    const auto in_room = base::PaddedText::in_source(std::string_view(room).substr(0, text.size()));
    const base::InternedString& word = random.one_in(2) ? words.of(std::string_view(text)) : words.of(in_room);
    const auto number = numbers.emplace(text, static_cast<std::uint32_t>(numbers.size())).first->second;
    REQUIRE(word.number == number);
    REQUIRE(word.text == text);
    REQUIRE(word.hash == base::hash_text(text));
    REQUIRE(base::hash_text(in_room) == word.hash);
    base::StringInterner::PendingLookup sought;
    words.seek(in_room, sought);
    REQUIRE(&words.of(in_room, sought) == &word);
    REQUIRE(&words[number] == &word);
  }
  CHECK(words.size() == numbers.size());
  std::vector<std::string> sorted;
  for (const std::uint32_t number : words.by_text()) sorted.push_back(words[number].text);
  CHECK(std::is_sorted(sorted.begin(), sorted.end()));
}

TEST_CASE("hashes differ wherever texts do, by length or by any byte") {
  std::map<std::uint64_t, std::string> seen;
  const auto note = [&](const std::string& text) {
    const auto [at, is_new] = seen.emplace(base::hash_text(text), text);
    INFO(text.size());
    REQUIRE((is_new || at->second == text));
  };
  for (std::size_t size = 0; size < 100; ++size) {
    std::string text(size, '\0');
    note(text);
    for (std::size_t at = 0; at < size; ++at)
      for (const char byte : {'\1', '2', '\x80'}) {
        text[at] = byte;
        note(text);
        text[at] = '\0';
      }
  }
  // Ids that count, in two places as well.
  for (int i = 0; i < 300; ++i)
    for (int j = 0; j < 300; ++j)
      note("siae-" + std::to_string(10000 + i) + "/2009/exit-" + std::to_string(100000 + j));
}

#include "read/byte_look.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {

// Byte by byte, all of it.
ByteLook look_plainly(std::string_view text) {
  ByteLook found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_control = byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
    if (is_control && !found.control) found.control = at;
    if (byte == '\n' && text.substr(at + 1, 3) == "---") found.hyphens.push_back(at);
  }
  found.not_utf8 = find_invalid_utf8(text);
  return found;
}

std::string odd_text(RandomPick& random) {
  constexpr std::array<std::string_view, 8> kPieces = {"id: r-17\n", "    ", "é", "€", "🙂", "\n---\n", "\n--", "\t\r\n"};
  constexpr std::array<std::string_view, 6> kWrong = {"\x01", "\x7F", "\xC3", "\xA9", "\xED\xA0\x80", "\xF0\x9F\x98"};
  std::string text;
  const bool is_wrong = random.one_in(2);
  for (int i = random.below(90); i > 0; --i) text += is_wrong && random.one_in(60) ? random.of(kWrong) : random.of(kPieces);
  return text;
}

}  // namespace

TEST_CASE("one look at the bytes, in parts or at once, sees what a plain loop sees") {
  int wrong = 0;
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    RandomPick random(seed);
    const std::string text = odd_text(random);
    const ByteLook expected = look_plainly(text);
    const auto cut = static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
    ByteLook parts = look_at_bytes(text, 0, cut);
    parts.join(look_at_bytes(text, cut, text.size()));
    INFO("seed ", seed, " cut at ", cut, "\n", text);
    for (const ByteLook& look : {look_at_bytes(text), parts}) {
      REQUIRE(look.control == expected.control);
      REQUIRE(look.hyphens == expected.hyphens);
      // What is not text any more need not be UTF-8.
      if (!expected.control) REQUIRE(look.not_utf8 == expected.not_utf8);
    }
    wrong += expected.control || expected.not_utf8;
  }
  CHECK(wrong > 500);
}

#include "scan/text_scan.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {

// The bytes of the well-formed sequence that begins there, 0 for none (The Unicode Standard, table 3-7).
std::size_t well_formed(std::string_view text, std::size_t at) {
  struct Form {
    unsigned char first, last, second_from, second_to;
    std::size_t length;
  };
  constexpr std::array<Form, 9> kForms = {{{0x00, 0x7F, 0, 0, 1},
                                           {0xC2, 0xDF, 0x80, 0xBF, 2},
                                           {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                           {0xE1, 0xEC, 0x80, 0xBF, 3},
                                           {0xED, 0xED, 0x80, 0x9F, 3},
                                           {0xEE, 0xEF, 0x80, 0xBF, 3},
                                           {0xF0, 0xF0, 0x90, 0xBF, 4},
                                           {0xF1, 0xF3, 0x80, 0xBF, 4},
                                           {0xF4, 0xF4, 0x80, 0x8F, 4}}};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (const Form& form : kForms) {
    if (byte(at) < form.first || byte(at) > form.last) continue;
    if (at + form.length > text.size()) return 0;
    if (form.length > 1 && (byte(at + 1) < form.second_from || byte(at + 1) > form.second_to)) return 0;
    for (std::size_t i = 2; i < form.length; ++i)
      if (byte(at + i) < 0x80 || byte(at + i) > 0xBF) return 0;
    return form.length;
  }
  return 0;
}

std::optional<std::size_t> first_ill_formed(std::string_view text) {
  for (std::size_t at = 0, length = 0; at < text.size(); at += length)
    if ((length = well_formed(text, at)) == 0) return at;
  return std::nullopt;
}

// Byte by byte, all of it.
scan::TextScan look_plainly(std::string_view text) {
  scan::TextScan found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_control = byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
    if (is_control && !found.control) found.control = at;
    if (byte == '\n' && text.substr(at + 1, 3) == "---") found.hyphens.push_back(at);
  }
  found.not_utf8 = first_ill_formed(text);
  return found;
}

std::string odd_text(RandomPick& random) {
  constexpr std::array<std::string_view, 8> kPieces = {"id: r-17\n", "    ",    "é",    "€",
                                                       "🙂",       "\n---\n", "\n--", "\t\r\n"};
  constexpr std::array<std::string_view, 9> kWrong = {
      "\x01", "\x7F", "\xC3", "\xA9", "\xED\xA0\x80", "\xF0\x9F\x98", "\xC0\x80", "\xE0\x9F\xBF", "\xF4\x90\x80\x80"};
  std::string text;
  const bool is_wrong = random.one_in(2);
  for (int i = random.below(90); i > 0; --i)
    text += is_wrong && random.one_in(60) ? random.of(kWrong) : random.of(kPieces);
  return text;
}

}  // namespace

TEST_CASE("every character of two bytes or three is told from what is none") {
  for (std::uint32_t c = 0; c < 0x1000000; c += c < 0x10000 ? 1 : 7) {
    const std::string text = {static_cast<char>(c >> 16U), static_cast<char>(c >> 8U), static_cast<char>(c)};
    if (base::find_invalid_utf8(text) != first_ill_formed(text)) FAIL_CHECK("wrong for ", c);
  }
}

TEST_CASE("one look at the bytes, in parts or at once, sees what a plain loop sees") {
  int wrong = 0;
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    RandomPick random(seed);
    const std::string text = odd_text(random);
    const scan::TextScan expected = look_plainly(text);
    const auto cut = static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
    scan::TextScan parts = scan::scan_text(text, 0, cut);
    parts.join(scan::scan_text(text, cut, text.size()));
    INFO("seed ", seed, " cut at ", cut, "\n", text);
    for (const scan::TextScan& look : {scan::scan_text(text), parts}) {
      REQUIRE(look.control == expected.control);
      REQUIRE(look.hyphens == expected.hyphens);
      REQUIRE(look.not_utf8 == expected.not_utf8);
    }
    wrong += expected.control || expected.not_utf8;
  }
  CHECK(wrong > 500);
}

// What looks at values in whole blocks, held to what looks at them byte by byte.
#include "scan/padded_values.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/text.h"
#include "check/records/personal_data.h"
#include "support/random_pick.h"
#include "tremplin/numbers.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {

// A text with bytes behind it that are not its own, and none of them zero.
class Padded {
 public:
  explicit Padded(std::string_view text) : size_(text.size()), bytes_(text) { bytes_.append(base::kPadding, '7'); }
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator base::PaddedText() const { return base::PaddedText::in_source(std::string_view(bytes_).substr(0, size_)); }

 private:
  std::size_t size_;
  std::string bytes_;
};

std::string some_text(RandomPick& random, std::string_view bytes, int longest) {
  std::string text;
  for (int left = random.below(longest + 1); left > 0; --left) text += random.of(bytes);
  return text;
}

}  // namespace

TEST_CASE("identifiers and codes are told from other texts, whatever their length and each of their bytes") {
  RandomPick random(1);
  for (int i = 0; i < 60000; ++i) {
    std::string text = some_text(random, "abyzABYZ019._:/-", 70);
    if (random.one_in(2) && !text.empty()) {
      const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
      text[at] = static_cast<char>(random.below(256));
    }
    INFO(text);
    REQUIRE(scan::is_identifier(Padded(text)) == base::is_identifier(text));
    REQUIRE(scan::is_code(Padded(text)) == base::is_code(text));
    std::string code = some_text(random, "abyz019-", 20);
    if (random.one_in(3)) code += static_cast<char>(random.below(256));
    INFO(code);
    REQUIRE(scan::is_code(Padded(code)) == base::is_code(code));
  }
}

TEST_CASE("whole numbers of eight digits are read as plain decimals are, and nothing else is") {
  RandomPick random(2);
  for (int i = 0; i < 60000; ++i) {
    const std::string text = some_text(random, random.one_in(2) ? "0123456789" : "0159-.+ a/:", 10);
    const bool has_digits_only = text.find_first_not_of("0123456789") == std::string::npos;
    const auto value = parse_decimal(text, 0);
    INFO(text);
    REQUIRE(scan::read_whole(Padded(text)) == (value && has_digits_only && text.size() <= 8 ? *value : -1));
  }
}

TEST_CASE("a short word is found among others by all of its bytes") {
  constexpr std::array<std::string_view, 5> kWords = {"EI", "AI", "ETTI", "ACI", "seven77"};
  const scan::ShortWords words(kWords);
  for (std::size_t i = 0; i < kWords.size(); ++i) CHECK(words.find(Padded(kWords[i])) == i);
  const std::vector<std::string> others = {
      {}, "E", "ETT", "ETTIS", {"EI\0", 3}, {"\0EI", 3}, "ei", "seven777", std::string(40, 'E')};
  for (const std::string& other : others) {
    INFO(other);
    CHECK(words.find(Padded(other)) == kWords.size());
  }
  constexpr std::array<std::string_view, 1> kTooLong = {"eight888"};
  CHECK_THROWS(scan::ShortWords(kTooLong));
}

TEST_CASE("no text is passed over in which personal data would be found") {
  RandomPick random(3);
  int found = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string text = some_text(random, "a-0.", 8);
    constexpr std::array<std::string_view, 4> kPersonal = {"06 12 34 56 78", "0612345678", "a@b.fr",
                                                           "2 69 05 49 588 157 80"};
    if (random.one_in(2)) text += random.of(kPersonal);
    text += some_text(random, " 9z", 6);
    INFO(text);
    const bool is_found = check::find_personal_data(text) != check::PersonalData::none;
    found += is_found;
    REQUIRE((!is_found || check::may_be_personal(Padded(text))));
  }
  CHECK(found > 1000);
  CHECK_FALSE(check::may_be_personal(Padded("2009-04821")));
}

#include "records/layout_predictor.h"
#include "base/padded_text.h"

#include <doctest/doctest.h>

#include <string>

#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

TEST_CASE("a guessed length never changes where a value ends") {
  constexpr std::string_view kOdd = " :#'\"\t\x7F\xC3\r";
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    RandomPick random(seed);
    records::LayoutPredictor shape(2);
    // Steady lengths with a few others, and lengths of all kinds: the guess holds, is learnt anew, and is given up.
    const int usual = 1 + random.below(40);
    const int strays = 1 + random.below(20);
    for (int i = 0; i < 200; ++i) {
      const std::size_t length = static_cast<std::size_t>(random.one_in(strays) ? 1 + random.below(80) : usual);
      std::string line(length, 'a');
      for (char& c : line)
        if (random.one_in(200)) c = kOdd[static_cast<std::size_t>(random.below(static_cast<int>(kOdd.size())))];
      if (random.one_in(30)) line[0] = random.of(std::string("nN~\"-[9"));
      line += '\n' + std::string(tremplin::base::kPadding, random.one_in(2) ? 'a' : '\0') + '\n';
      const std::size_t field = static_cast<std::size_t>(random.below(3));
      INFO(seed);
      INFO(line);
      REQUIRE(shape.scan_value(shape.of(field), line.data()) == yaml::scan_line_word(line.data()));
    }
  }
}

#include "check/records/duplicate_candidates.h"

#include <doctest/doctest.h>

#include <map>

#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

TEST_CASE("hashes that come more than once are found, whatever logs they came in and by however many threads") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    RandomPick random(seed);
    std::map<std::uint64_t, int> times;
    std::array<check::HashPartitions, 3> logs;
    // Few parts by their first bits, so that chunks fill; and hashes that differ nowhere else than there.
    for (int i = random.below(20000); i > 0; --i) {
      const std::uint64_t hash = 1 + (random.next() & 0x0300'0000'0000'3FFFU);
      ++times[hash];
      logs[static_cast<std::size_t>(random.below(3))].add(hash);
    }
    std::vector<std::uint64_t> expected;
    for (const auto& [hash, count] : times)
      if (count > 1) expected.push_back(hash);
    logs[0].merge(std::move(logs[1]));
    logs[0].merge(std::move(logs[2]));
    INFO("seed ", seed);
    REQUIRE(logs[0].take_repeated(1 + static_cast<unsigned>(seed % 3)) == expected);
    REQUIRE(logs[0].take_repeated(1).empty());
  }
}

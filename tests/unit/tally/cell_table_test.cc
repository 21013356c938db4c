#include "tally/cell_table.h"

#include <doctest/doctest.h>

#include <map>

#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

TEST_CASE("a group has its cell, whether it is found in the grid or by its hash") {
  for (const std::uint32_t greatest : {1U, 40U, 5000U, 3000000U, 0xFFFFFFFFU}) {
    for (std::size_t parts = 1; parts <= 4; ++parts) {
      RandomPick random(greatest + parts);
      tally::CellTable table(parts);
      std::map<std::vector<std::uint32_t>, std::uint32_t> cells;
      for (int i = 0; i < 20000; ++i) {
        std::vector<std::uint32_t> group;
        // Small numbers first, so that the grid widens and at last gives way.
        const std::uint64_t below = 1 + greatest * static_cast<std::uint64_t>(i) / 20000;
        for (std::size_t part = 0; part < parts; ++part)
          group.push_back(static_cast<std::uint32_t>(random.next() % below));
        const auto cell = cells.emplace(group, static_cast<std::uint32_t>(cells.size())).first->second;
        REQUIRE(table.find_or_insert(group) == cell);
        REQUIRE(std::equal(group.begin(), group.end(), table.key(cell).begin(), table.key(cell).end()));
      }
      REQUIRE(table.size() == cells.size());
    }
  }
}

#include "tremplin/numbers.h"

#include <doctest/doctest.h>

using namespace tremplin;

TEST_CASE("decimals are plain or nothing") {
  CHECK(parse_decimal("149.99", 2) == 14999);
  CHECK(parse_decimal("0.5", 2) == 50);
  CHECK(parse_decimal("-2", 0) == -2);
  for (const char* wrong : {"010", "+1", "1e3", "0x1F", "1_000", "1.", ".5", "1.234", "", "-", " 1", "1,5"})
    CHECK_FALSE(parse_decimal(wrong, 2));
}

TEST_CASE("a share carries its sign") {
  CHECK(parse_share("25%")->hundredths == 2500);
  CHECK(parse_share("22.5%")->hundredths == 2250);
  CHECK_FALSE(parse_share("25"));
  CHECK_FALSE(parse_share("0.25"));
  CHECK(format_share(Share{2250}) == "22.5%");
}

TEST_CASE("a target is met in integers, on the boundary too") {
  CHECK(is_met(3, 5, Share{6000}));
  CHECK(is_met(1, 4, Share{2500}));
  CHECK_FALSE(is_met(2, 5, Share{6000}));
  CHECK_FALSE(is_met(5999, 10'000, Share{6000}));
}

TEST_CASE("rounding is half to even on the exact fraction") {
  CHECK(round_half_even(1, 8, 2) == 12);
  CHECK(round_half_even(3, 8, 2) == 38);
  CHECK(round_half_even(7, 19, 6) == 368421);
}

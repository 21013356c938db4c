#include <doctest/doctest.h>

#include "check/conventions/exit_years.h"

using namespace tremplin;

namespace {

check::ExitYears years_with(std::initializer_list<int> years) {
  check::ExitYears out;
  for (const int year : years) out.add(make_date(year, 6, 30));
  return out;
}

}  // namespace

TEST_CASE("an exit year after all others by more than three years is far") {
  const auto far = years_with({2009, 2010, 2010, 2101}).far();
  REQUIRE(far);
  CHECK(far->year == 2101);
  CHECK(far->last_before == 2010);
  CHECK(far->last_day == make_date(2010, 6, 30));
  CHECK_FALSE(years_with({2009, 2010, 2010, 2013}).far());
  CHECK(years_with({2009, 2010, 2010, 2014}).far());
}

TEST_CASE("all that comes after the gap is far, unless it is most of what is read") {
  const auto far = years_with({2009, 2009, 2010, 2010, 2019, 2101}).far();
  REQUIRE(far);
  CHECK(far->year == 2019);
  CHECK_FALSE(years_with({2009, 2022, 2022}).far());
  CHECK(years_with({2009, 2101}).far());
}

TEST_CASE("years that no table of days reaches are counted too") {
  check::ExitYears years = years_with({2009, 2010});
  years.merge(years_with({2010, 9909}));
  REQUIRE(years.far());
  CHECK(years.far()->year == 9909);
  CHECK_FALSE(check::ExitYears().far());
  CHECK_FALSE(years_with({2009}).far());
}

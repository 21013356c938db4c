#include "classify/exit_tests.h"

#include <doctest/doctest.h>

using namespace tremplin;

namespace {

void check_length(Date first, Date last, std::int64_t months, std::int64_t days) {
  const classify::Measure length = classify::length_between(first, last);
  CHECK(length.months == months * 100);
  CHECK(length.days == days);
}

}  // namespace

TEST_CASE("a length is whole months from date to date, both ends counted, and the days beyond them") {
  check_length(make_date(2009, 1, 15), make_date(2009, 4, 13), 2, 30);
  check_length(make_date(2009, 1, 15), make_date(2009, 4, 14), 3, 0);
  check_length(make_date(2009, 1, 15), make_date(2009, 1, 15), 0, 1);
  check_length(make_date(2008, 12, 31), make_date(2009, 12, 30), 12, 0);
}

TEST_CASE("a length that begins on a day that a month lacks is whole from the month's last day on") {
  check_length(make_date(2009, 8, 31), make_date(2010, 2, 26), 5, 27);
  check_length(make_date(2009, 8, 31), make_date(2010, 2, 27), 6, 0);
  check_length(make_date(2009, 8, 31), make_date(2010, 2, 28), 6, 1);
}

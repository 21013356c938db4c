#include "tremplin/date.h"

#include <doctest/doctest.h>

using namespace tremplin;

TEST_CASE("a date is read only where its day exists") {
  CHECK(format_date(*parse_date("2008-02-29")) == "2008-02-29");
  CHECK_FALSE(parse_date("2009-02-29"));
  CHECK_FALSE(parse_date("2009-13-01"));
  CHECK_FALSE(parse_date("2009-1-01"));
  CHECK_FALSE(parse_date("0000-01-01"));
  CHECK_FALSE(parse_date("2009/01/01"));
  CHECK(*parse_french_date("29/02/2008") == *parse_date("2008-02-29"));
}

TEST_CASE("adding months clamps the day to a shorter month") {
  const auto plus_six = [](const char* day) { return format_date(add_months(*parse_date(day), 6)); };
  CHECK(plus_six("2008-08-29") == "2009-02-28");
  CHECK(plus_six("2008-08-30") == "2009-02-28");
  CHECK(plus_six("2008-08-31") == "2009-02-28");
  CHECK(plus_six("2007-08-31") == "2008-02-29");
  CHECK(plus_six("2009-11-02") == "2010-05-02");
}

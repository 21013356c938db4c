#include "documents/values/bad_number.h"

#include <doctest/doctest.h>

#include "documents/values/plain_number.h"

using namespace tremplin;

TEST_CASE("numbers are read as spreadsheets write them, and no others") {
  CHECK(documents::plain_number("1 120,50") == "1120.50");
  CHECK(documents::plain_number("1\xE2\x80\xAF"
                                "120") == "1120");
  CHECK(documents::plain_number("1.120,50") == "1120.50");
  CHECK(documents::plain_number("900,0000") == "900.00");
  for (const char* text : {"900,000", "1,120", "12 34", "1,120,50", "1.12,50", " 12", "h", ""}) {
    CAPTURE(text);
    CHECK_FALSE(documents::plain_number(text));
  }
}

TEST_CASE("what is meant by a number depends on its kind") {
  CHECK(documents::number_meant(Code::bad_money, "45 000 €") == "45000");
  CHECK(documents::number_meant(Code::bad_count, "12 €").empty());
  CHECK(documents::number_meant(Code::bad_count, "2,5").empty());
  CHECK(documents::number_meant(Code::bad_count, "1 200") == "1200");
  CHECK(documents::number_meant(Code::bad_decimal, "1 120,50 h") == "1120.50");
  CHECK(documents::number_meant(Code::bad_decimal, "12 5").empty());
  CHECK(documents::number_meant(Code::bad_decimal, "-2,5").empty());
  CHECK(documents::number_meant(Code::bad_points, "-2,5") == "-2.5");
  CHECK(documents::number_meant(Code::bad_share, "22,5") == "22.5%");
  CHECK(documents::number_meant(Code::bad_share, "1").empty());
  CHECK(documents::number_meant(Code::bad_share, "1,0").empty());
  CHECK(documents::number_meant(Code::bad_share, "1 %") == "1%");
  CHECK(documents::number_meant(Code::bad_share, "120").empty());
}

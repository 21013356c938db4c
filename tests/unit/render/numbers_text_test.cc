#include "render/text/numbers_text.h"
#include "support/languages.h"

#include <doctest/doctest.h>

using namespace tremplin;
using tremplin_tests::kEn;
using tremplin_tests::kFr;

namespace {}  // namespace

TEST_CASE("counts and decimals are grouped as the language groups them") {
  CHECK(render::count_text(999, kFr) == "999");
  CHECK(render::count_text(1000, kFr) == "1\u202F000");
  CHECK(render::count_text(1234567, kFr) == "1\u202F234\u202F567");
  CHECK(render::count_text(1234567, kEn) == "1,234,567");
  CHECK(render::count_text(-1000, kEn) == "\u22121,000");
  CHECK(render::decimal_text(815, 2, kFr) == "8,15");
  CHECK(render::decimal_text(800, 2, kEn) == "8.00");
  CHECK(render::decimal_text_trimmed(800, 2, kEn) == "8");
  CHECK(render::decimal_text_trimmed(850, 2, kFr) == "8,5");
  CHECK(render::signed_decimal_text(15, 1, kEn) == "+1.5");
  CHECK(render::signed_decimal_text(-15, 1, kFr) == "\u22121,5");
  CHECK(render::signed_decimal_text(0, 1, kEn) == "0.0");
}

TEST_CASE("dates, shares and money") {
  CHECK(render::date_text(make_date(2009, 1, 5), kFr) == "05/01/2009");
  CHECK(render::date_text(make_date(2009, 1, 5), kEn) == "2009-01-05");
  CHECK(render::date_text(Date{}, kFr) == "");
  CHECK(render::share_text(Share{2170}, kFr) == "21,7\u00A0%");
  CHECK(render::share_text(Share{2500}, kEn) == "25 %");
  CHECK(render::money_text(Money{4500000}, kFr) == "45\u202F000\u00A0€");
  CHECK(render::money_text(Money{16216055}, kFr) == "162\u202F160,55\u00A0€");
  CHECK(render::money_text(Money{4500000}, kEn) == "€45,000");
  CHECK(render::money_text(Money{-4500000}, kEn) == "\u2212€45,000");
}

TEST_CASE("a rate is rounded half to even on the exact fraction") {
  CHECK(render::rate_text(Rate{7, 19}, kEn) == "36.8 %");
  CHECK(render::rate_text(Rate{7, 19}, kFr) == "36,8\u00A0%");
  CHECK(render::rate_text(Rate{1, 16}, kEn) == "6.2 %");
  CHECK(render::rate_text(Rate{3, 16}, kEn) == "18.8 %");
  CHECK(render::rate_text(Rate{0, 0}, kEn) == "n/a");
  CHECK(render::rate_text(Rate{0, 0}, kFr) == "s.o.");
}

TEST_CASE("a missed target is never shown as reached") {
  CHECK(render::rate_text(Rate{5996, 10000}, Share{6000}, kEn) == "59.96 %");
  CHECK(render::rate_text(Rate{59996, 100000}, Share{6000}, kEn) == "59.996 %");
  CHECK(render::rate_text(Rate{3, 5}, Share{6000}, kEn) == "60.0 %");
  CHECK(render::rate_text(Rate{599'999'999'999, 1'000'000'000'000}, Share{6000}, kEn) == "59.9999999999 %");
  CHECK(render::rate_text(Rate{7, 19}, Share{3685}, kEn) == "36.8 %");
}

TEST_CASE("attainment is truncated, never rounded") {
  CHECK(render::attainment_text(Rate{8998, 10000}, Share{10000}, kEn) == "89.9 %");
  CHECK(render::attainment_text(Rate{9000, 10000}, Share{10000}, kEn) == "90.0 %");
  CHECK(render::attainment_text(Rate{3, 5}, Share{6000}, kFr) == "100,0\u00A0%");
  CHECK(render::attainment_text(Rate{5999, 10000}, Share{6000}, kEn) == "99.9 %");
  CHECK(render::attainment_text(Rate{3, 5}, Share{0}, kEn) == "n/a");
  CHECK(render::attainment_text(Rate{0, 0}, Share{6000}, kEn) == "n/a");
  CHECK(render::attainment_text(Rate{1'000'000'000'000, 1'000'000'000'000}, Share{1}, kEn) == "1,000,000.0 %");
}

TEST_CASE("computed fractions and intervals") {
  CHECK(render::percent_text(0.2896, 1, kFr) == "29,0\u00A0%");
  CHECK(render::percent_text(0.8, 0, kEn) == "80 %");
  CHECK(render::interval_text(0.191495, 0.589605, kEn) == "19.1–59.0");
  CHECK(render::interval_text(0, 1, kFr) == "0,0–100,0");
}

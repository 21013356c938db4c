#include "tremplin/date.h"

#include <doctest/doctest.h>

#include <chrono>

#include "base/read_date.h"
#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

TEST_CASE("a date is read only where its day exists") {
  CHECK(format_date(*parse_date("2008-02-29")) == "2008-02-29");
  CHECK_FALSE(parse_date("2009-02-29"));
  CHECK_FALSE(parse_date("2009-13-01"));
  CHECK_FALSE(parse_date("2009-1-01"));
  CHECK_FALSE(parse_date("0000-01-01"));
  CHECK_FALSE(parse_date("2009/01/01"));
  CHECK(*parse_french_date("29/02/2008") == *parse_date("2008-02-29"));
}

TEST_CASE("a French day has one ISO day, and what is none has none") {
  RandomPick random(2);
  const std::string signs = "0123456789/ ";
  for (int i = 0; i < 100000; ++i) {
    std::string text(16, ' ');
    text.resize(static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%02d/%02d/%04d", random.below(34),
                                                       random.below(15), random.below(2300))));
    if (random.one_in(5)) text[static_cast<std::size_t>(random.below(10))] = random.of(signs);
    const auto day = parse_french_date(text);
    CHECK(base::iso_of_french_day(text) == (day ? format_date(*day) : std::string()));
  }
}

TEST_CASE("adding months clamps the day to a shorter month") {
  const auto plus_six = [](const char* day) { return format_date(add_months(*parse_date(day), 6)); };
  CHECK(plus_six("2008-08-29") == "2009-02-28");
  CHECK(plus_six("2008-08-30") == "2009-02-28");
  CHECK(plus_six("2008-08-31") == "2009-02-28");
  CHECK(plus_six("2007-08-31") == "2008-02-29");
  CHECK(plus_six("2009-11-02") == "2010-05-02");
}

TEST_CASE("every text of a day is that day, as the calendar of the library has it, and no other text is one") {
  using namespace std::chrono;
  RandomPick random(1);
  for (int i = 0; i < 200000; ++i) {
    const int y = random.one_in(4) ? random.below(10000) : 1890 + random.below(220);
    const int m = random.below(15);
    const int d = random.below(34);
    std::string text(16, ' ');
    text.resize(static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", y, m, d)));
    const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    INFO(text);
    const auto read = parse_date(text);
    REQUIRE(read.has_value() == (ymd.ok() && y > 0));
    if (read) REQUIRE(read->days == sys_days{ymd}.time_since_epoch().count());
    if (read) REQUIRE(format_date(*read) == text);
    const auto at = static_cast<std::size_t>(random.below(10));
    const char other = static_cast<char>(random.below(256));
    const bool is_digit = other >= '0' && other <= '9';
    text[at] = other;
    if (at == 4 || at == 7 ? other != '-' : !is_digit) REQUIRE_FALSE(parse_date(text));
  }
}

TEST_CASE("every day of three centuries is that of the calendar of the library") {
  using namespace std::chrono;
  for (sys_days day = year{1850} / 1 / 1; day < sys_days{year{2150} / 1 / 1}; day += days{1}) {
    const year_month_day ymd{day};
    const CivilDate found = to_civil(Date{static_cast<std::int32_t>(day.time_since_epoch().count())});
    REQUIRE(found.year == static_cast<int>(ymd.year()));
    REQUIRE(found.month == static_cast<int>(static_cast<unsigned>(ymd.month())));
    REQUIRE(found.day == static_cast<int>(static_cast<unsigned>(ymd.day())));
  }
}

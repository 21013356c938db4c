#include "report/figures/promised_people.h"

#include <doctest/doctest.h>

using namespace tremplin;

namespace {

report::PeopleDue due(std::int64_t a_year, const char* from, const char* to) {
  return report::people_due({a_year, {{*parse_date(from), *parse_date(to)}}});
}

}  // namespace

TEST_CASE("a promise of people goes by the time that passed, not by calendar years touched") {
  CHECK(due(6, "2009-07-01", "2011-06-30").is_kept_by(12));
  CHECK_FALSE(due(6, "2009-07-01", "2011-06-30").is_kept_by(11));
  CHECK(due(6, "2011-07-01", "2013-06-30").is_kept_by(12));
  CHECK(due(6, "2012-02-29", "2014-02-27").is_kept_by(12));
  CHECK(due(6, "2009-01-01", "2009-12-31").is_kept_by(6));
}

TEST_CASE("the year begun counts by its days") {
  const report::PeopleDue half = due(10, "2009-01-01", "2009-07-02");
  CHECK(half.due == 1830);
  CHECK(half.of == 365);
  CHECK_FALSE(half.is_kept_by(5));
  CHECK(half.is_kept_by(6));
  CHECK(report::shown_due(half, 6).value == 50);
  CHECK(report::shown_due(half, 5).value == 502);
  CHECK(report::shown_due(half, 5).decimals == 2);
  CHECK(report::shown_due(half, 4).value == 50);
}

TEST_CASE("stretches of time add up, and what lies between them is not asked for") {
  const DateRange first{*parse_date("2022-01-01"), *parse_date("2022-12-31")};
  const DateRange third{*parse_date("2024-01-01"), *parse_date("2024-06-30")};
  const report::PeopleDue due = report::people_due({4, {first, third}});
  CHECK(due.due == (4 * 365 * 366 + 4 * 182 * 365));
  CHECK(due.of == 365 * 366);
  CHECK(due.is_kept_by(6));
  CHECK_FALSE(due.is_kept_by(5));
  CHECK(report::people_due({4, {}}).due == 0);
}

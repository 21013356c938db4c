#include <doctest/doctest.h>

#include <fmt/format.h>

#include "classify/classify.h"
#include "support/law.h"

using namespace tremplin;
using tremplin_tests::Judged;
using tremplin_tests::Law;

namespace {

constexpr const char* kBelow = "below threshold";
constexpr const char* kCounts = "examined other";
constexpr const char* kSlidesOf2013 = "slides of 2013";
constexpr const char* kSql = "pilotage-airflow";

struct Row {
  const char* what;
  const char* exit;
  const char* outcome;
  /// As the rule set names what its threshold rests on.
  const char* source;
};

// DOMAIN.md 4: presence of at least three months, date to date, both days worked.
constexpr Row kPresence2008[] = {
    {"three months to the day", "entry_date: 2009-01-05, exit_date: 2009-04-04", kCounts, kSlidesOf2013},
    {"a day less", "entry_date: 2009-01-05, exit_date: 2009-04-03", kBelow, kSlidesOf2013},
    {"whole months", "entry_date: 2009-01-01, exit_date: 2009-03-31", kCounts, kSlidesOf2013},
    {"whole months, a day less", "entry_date: 2009-01-01, exit_date: 2009-03-30", kBelow, kSlidesOf2013},
    {"clamped to 28 February", "entry_date: 2008-11-30, exit_date: 2009-02-27", kCounts, kSlidesOf2013},
    {"clamped, a day less", "entry_date: 2008-11-30, exit_date: 2009-02-26", kBelow, kSlidesOf2013},
    {"from the 29th as well", "entry_date: 2008-11-29, exit_date: 2009-02-27", kCounts, kSlidesOf2013},
    {"29 February of a leap year", "entry_date: 2011-11-30, exit_date: 2012-02-28", kCounts, kSlidesOf2013},
    {"leap year, a day less", "entry_date: 2011-11-30, exit_date: 2012-02-27", kBelow, kSlidesOf2013},
    {"three long months are no more than three", "entry_date: 2009-07-01, exit_date: 2009-09-29", kBelow,
     kSlidesOf2013},
    {"92 days that are three months", "entry_date: 2009-07-01, exit_date: 2009-09-30", kCounts, kSlidesOf2013},
    {"93 days", "entry_date: 2009-07-01, exit_date: 2009-10-01", kCounts, kSlidesOf2013},
    {"one day", "entry_date: 2009-07-01, exit_date: 2009-07-01", kBelow, kSlidesOf2013},
    {"hours are not asked for", "entry_date: 2009-01-05, exit_date: 2009-04-04, hours_worked: 0", kCounts,
     kSlidesOf2013},
};

// At least 150 hours worked, however long the presence.
constexpr Row kHours2008[] = {
    {"150 hours", "entry_date: 2009-01-05, exit_date: 2009-12-04, hours_worked: 150", kCounts, kSlidesOf2013},
    {"a hundredth less", "entry_date: 2009-01-05, exit_date: 2009-12-04, hours_worked: 149.99", kBelow, kSlidesOf2013},
    {"in one day", "entry_date: 2009-01-05, exit_date: 2009-01-05, hours_worked: 150", kCounts, kSlidesOf2013},
    {"no hours", "entry_date: 2009-01-05, exit_date: 2009-12-04, hours_worked: 0", kBelow, kSlidesOf2013},
};

// From 2022: at least one hour and 82 days, both counted: elapsed days x 0.0328767 > 2.65.
constexpr Row kPresence2022[] = {
    {"82 days, one hour", "entry_date: 2022-01-01, exit_date: 2022-03-23, hours_worked: 1", kCounts, kSql},
    {"81 days", "entry_date: 2022-01-01, exit_date: 2022-03-22, hours_worked: 400", kBelow, kSql},
    {"82 days, less than an hour", "entry_date: 2022-01-01, exit_date: 2022-03-23, hours_worked: 0.99", kBelow, kSql},
    {"82 days over 29 February", "entry_date: 2024-01-01, exit_date: 2024-03-22, hours_worked: 1", kCounts, kSql},
    {"a year, no hours", "entry_date: 2022-01-01, exit_date: 2022-12-31, hours_worked: 0", kBelow, kSql},
};

constexpr Row kHours2022[] = {
    {"150 hours", "entry_date: 2022-01-03, exit_date: 2022-01-03, hours_worked: 150", kCounts, kSql},
    {"a hundredth less", "entry_date: 2022-01-03, exit_date: 2022-12-30, hours_worked: 149.99", kBelow, kSql},
};

constexpr Row kOneHour2022[] = {
    {"one hour", "entry_date: 2022-01-03, exit_date: 2022-01-03, hours_worked: 1", kCounts, kSql},
    {"a hundredth less", "entry_date: 2022-01-03, exit_date: 2022-12-30, hours_worked: 0.99", kBelow, kSql},
    {"no hours", "entry_date: 2022-01-03, exit_date: 2022-12-30, hours_worked: 0", kBelow, kSql},
};

void check_rows(std::initializer_list<const char*> types, std::span<const Row> rows, std::string_view rules) {
  const Law law({}, rules);
  for (const char* type : types)
    for (const Row& row : rows) {
      CAPTURE(std::string(type));
      CAPTURE(std::string(row.what));
      const Judged judged = law.judge(fmt::format("type: {}, reason: unemployed, {}", type, row.exit));
      CHECK(judged.outcome == row.outcome);
      CHECK(judged.findings == "");
      CHECK_MESSAGE(judged.threshold_source.find(row.source) != std::string::npos, judged.threshold_source);
    }
}

}  // namespace

TEST_CASE("thresholds of 2008") {
  check_rows({"EI", "ACI"}, kPresence2008, "fr-iae-2008");
  check_rows({"AI", "ETTI"}, kHours2008, "fr-iae-2008");
}

TEST_CASE("thresholds from 2022") {
  check_rows({"EI", "ACI"}, kPresence2022, "fr-iae-asp");
  check_rows({"AI", "ETTI"}, kHours2022, "fr-iae-asp");
  check_rows({"EITI"}, kOneHour2022, "fr-iae-asp");
}

TEST_CASE("all that a threshold asks for must hold") {
  records::ReadRecord record;
  record.entry_date = make_date(2009, 1, 5);
  record.exit_date = make_date(2009, 4, 4);
  record.hours_worked = 100;
  CHECK(classify::reaches_threshold(record, {}));
  CHECK(classify::reaches_threshold(record, {3, 90, 100, {}}));
  CHECK_FALSE(classify::reaches_threshold(record, {4, 0, 0, {}}));
  CHECK_FALSE(classify::reaches_threshold(record, {3, 91, 0, {}}));
  CHECK_FALSE(classify::reaches_threshold(record, {3, 90, 101, {}}));
  record.hours_worked = -1;
  CHECK(classify::reaches_threshold(record, {3, 0, 0, {}}));
  CHECK_FALSE(classify::reaches_threshold(record, {0, 0, 1, {}}));
}

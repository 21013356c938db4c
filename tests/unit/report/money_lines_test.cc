#include "report/money/money_lines.h"

#include <doctest/doctest.h>

#include "documents/tables.h"
#include "yaml/yaml.h"

using namespace tremplin;

namespace {

// A convention with these means, and a period.
model::Convention with_means(const std::string& period, const std::string& means) {
  const std::string text = "period: " + period + "\nrequest: {fte: 12}\nmeans: " + means + "\n";
  diagnostics::Diagnostics diagnostics;
  auto tree = yaml::parse_yaml_tree({0, 0, text}, diagnostics);
  REQUIRE(tree);
  model::Convention convention;
  for (const yaml::Node::Entry& entry : tree->entries)
    for (const documents::Field& field : documents::table_of<model::Convention>().fields)
      if (field.name == entry.first.text) REQUIRE(field.read(entry.second, field.name, &convention, diagnostics));
  return convention;
}

constexpr const char* kPeriod = "{start: 2009-01-01, end: 2011-12-31}";

}  // namespace

TEST_CASE("a year without an amount is not known, and so is a total with it") {
  const model::Convention convention = with_means(
      kPeriod,
      "{financial: [{funder: state, year: 2009, amount: 100, paid: 90}, {funder: x, year: 2010, amount: 50}]}");
  CHECK(report::money_of_year(convention, 2009).agreed == 10'000);
  CHECK(report::money_of_year(convention, 2009).paid == 9'000);
  CHECK(report::money_of_year(convention, 2010).agreed == 5'000);
  CHECK_FALSE(report::money_of_year(convention, 2010).paid);
  CHECK_FALSE(report::money_of_year(convention, 2011).agreed);
  CHECK(report::money_of_years(convention, {2009, 2010}).agreed == 15'000);
  CHECK_FALSE(report::money_of_years(convention, {2009, 2010}).paid);
  CHECK_FALSE(report::money_of_years(convention, {2009, 2010, 2011}).agreed);
  CHECK(report::years_without_money(convention, {2009, 2010, 2011}) == std::vector<int>{2011});
}

TEST_CASE("annexes in force are the State's money, agreed") {
  const model::Convention convention = with_means(
      kPeriod,
      "{financial: [{funder: departement-44, year: 2009, amount: 50, paid: 50}], annexes: "
      "[{number: ACI044090001A0M0, year: 2009, total: 100}, {number: ACI044090001A0M1, year: 2009, total: 120}, "
      "{number: ACI044090002A0M0, year: 2009, total: 30, state: rejected}]}");
  const auto lines = report::money_lines(convention, {2009});
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].funder() == "state");
  CHECK(report::money_of_year(convention, 2009).agreed == 17'000);
  CHECK_FALSE(report::money_of_year(convention, 2009).paid);
}

TEST_CASE("yearly full-time equivalents count by the months that an annex or the period has") {
  const model::Convention convention =
      with_means("{start: 2009-07-01, end: 2011-06-30}",
                 "{annexes: [{number: ACI044090001A0M0, year: 2009, fte: 8, fte_realised: 3.5}, {number: "
                 "ACI044100001A0M0, year: 2010, fte: 8, months: 3}, {number: ACI044100002A0M0, from: 2010-01-01, to: "
                 "2010-06-30, fte: 2}]}");
  CHECK(report::fte_of_year(convention, 2009).requested == 600);
  CHECK(report::fte_of_year(convention, 2009).agreed == 400);
  CHECK(report::fte_of_year(convention, 2009).realised == 350);
  CHECK(report::fte_of_year(convention, 2010).requested == 1200);
  CHECK(report::fte_of_year(convention, 2010).agreed == 300);
  CHECK_FALSE(report::fte_of_year(convention, 2010).realised);
  CHECK_FALSE(report::fte_of_year(convention, 2011).agreed);
}

#include <doctest/doctest.h>

#include <algorithm>

#include "diagnostics/source_table.h"
#include "rules/rule_book.h"

using namespace tremplin;

TEST_CASE("each built-in rule set says of one reason that nobody knows what became of the person") {
  RuleBook book;
  for (const std::string_view id : built_in_rule_sets()) {
    CAPTURE(std::string(id));
    const RuleSet* rules = book.find(id);
    REQUIRE(rules != nullptr);
    const auto undocumented = std::count_if(rules->reasons.begin(), rules->reasons.end(),
                                            [](const Reason& reason) { return reason.is_undocumented; });
    CHECK(undocumented == 1);
    const Reason* reason = rules->find_reason("Sans nouvelle");
    REQUIRE(reason != nullptr);
    CHECK(reason->is_undocumented);
    CHECK(reason->category == Category::other);
  }
}

TEST_CASE("a contract of exactly six months has another category in other sources") {
  RuleBook book;
  const RuleSet* rules = book.find("fr-iae-2008");
  REQUIRE(rules != nullptr);
  const Reason* reason = rules->find_reason("Intérim (durée renseignée)");
  REQUIRE(reason != nullptr);
  CHECK(reason->equal == Category::durable);
  CHECK(reason->equal_alt == Category::transition);
}

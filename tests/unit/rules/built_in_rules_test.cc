#include <doctest/doctest.h>

#include <algorithm>

#include "diagnostics/source_table.h"
#include "rules/rule_book.h"

using namespace tremplin;

TEST_CASE("each built-in rule set says of one reason that nobody knows what became of the person") {
  rules::RuleBook book;
  for (const std::string_view id : rules::built_in_rule_sets()) {
    CAPTURE(std::string(id));
    const rules::RuleSet* rules = book.find(id);
    REQUIRE(rules != nullptr);
    const auto undocumented = std::count_if(rules->reasons.begin(), rules->reasons.end(),
                                            [](const rules::Reason& reason) { return reason.is_undocumented; });
    CHECK(undocumented == 1);
    const rules::Reason* reason = rules->find_reason("Sans nouvelle");
    REQUIRE(reason != nullptr);
    CHECK(reason->is_undocumented);
    CHECK(reason->category == model::Category::other);
  }
}

TEST_CASE("a contract of exactly six months has another category in other sources") {
  rules::RuleBook book;
  const rules::RuleSet* rules = book.find("fr-iae-2008");
  REQUIRE(rules != nullptr);
  const rules::Reason* reason = rules->find_reason("Intérim (durée renseignée)");
  REQUIRE(reason != nullptr);
  CHECK(reason->equal == model::Category::durable);
  CHECK(reason->equal_alt == model::Category::transition);
}

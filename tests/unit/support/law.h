#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/records/check_record.h"
#include "model/convention.h"
#include "rules/convention_index.h"
#include "rules/rule_book.h"

namespace tremplin_tests {

/// What the law makes of one record. Texts, so that a table's row is compared as a whole.
struct Judged {
  /// "examined durable, alt transition, at the boundary"; empty where the record does not count.
  std::string outcome;
  /// The codes of all findings, in order of place.
  std::string findings;
  /// Ids of the convention that governs and of the rule set; empty where there is none.
  std::string convention;
  std::string rules;
  std::string type;
  /// What the rule that decided rests on, and what the threshold does.
  std::string reason_source;
  std::string threshold_source;
};

/// Conventions and rule sets read from YAML documents, as they hold for records. Every finding in them fails the test.
class Law {
 public:
  explicit Law(std::string_view documents = {}, std::string_view override_rules = {});
  Law(const Law&) = delete;
  Law& operator=(const Law&) = delete;

  /// A record of structure `s` with the id `r`, unless its keys say otherwise: `type: ACI, reason: training, …`.
  Judged judge(std::string_view keys) const;
  const tremplin::rules::RuleSet& rules(std::string_view id);

 private:
  void read(std::string_view documents);

  mutable tremplin::rules::RuleBook book_;
  std::vector<tremplin::model::Convention> conventions_;
  std::optional<tremplin::rules::ConventionIndex> holdings_;
};

/// A sound convention in one line; further keys may follow in `more`, each on its line.
std::string convention_yaml(std::string_view id, std::string_view status, std::string_view period,
                            std::string_view structure, std::string_view more = {});

}  // namespace tremplin_tests

#pragma once

#include <memory>

#include "rules/rule_book.h"
#include "rules/rule_set.h"
#include "tremplin/rule_set.h"

namespace tremplin {

struct Rules::Data {
  rules::RuleSet set;
};

/// The checked set behind a public one.
struct RulesAccess {
  static const rules::RuleSet& set_of(const Rules& rules);
};

}  // namespace tremplin

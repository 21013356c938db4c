#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"
#include "tremplin/diagnostic.h"

namespace tremplin::rules {

/// The wordings of the set's reasons that are nearest to a text that is none of them, the nearest first, at most three:
/// a code or label within a few letters, else labels of both languages that share its words. Empty where none is near.
std::vector<std::string> near_reasons(std::string_view text, const RuleSet& rules);

/// The same as arguments of a finding's help: words before a list, and its items, each whole; all empty where none is
/// near.
struct ToldReasons {
  Arg lead;
  std::array<Arg, 3> items;
};
ToldReasons told_near_reasons(std::string_view text, const RuleSet& rules);

}  // namespace tremplin::rules

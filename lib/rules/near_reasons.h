#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rule_set.h"
#include "tremplin/diagnostic.h"

namespace tremplin::rules {

/// The wordings of the set's reasons that are nearest to a text that is none of them, the nearest first, at most three:
/// a code or label within a few letters, else labels of both languages that share its words. Empty where none is near.
std::vector<std::string> near_reasons(std::string_view text, const RuleSet& rules);

/// The same as two arguments of a finding's help: words before a list, and the list; both empty where none is near.
std::pair<Arg, Arg> told_near_reasons(std::string_view text, const RuleSet& rules);

}  // namespace tremplin::rules

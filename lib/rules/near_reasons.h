#pragma once

#include <string_view>
#include <vector>

#include "rules/rule_set.h"
#include "tremplin/diagnostic.h"

namespace tremplin::rules {

/// Adds to the arguments of a finding's help the reasons of the set that are nearest to a text that is none of them,
/// the nearest first, at most three: a code or label within a few letters as it stands, else the labels of those that
/// share its words in one language or have all of them. Always seven arguments that stand one behind the other: words
/// before a list, then each label and what parts it from the next or ends the list; all empty where none is near. Views
/// into the set.
void add_near_reasons(std::string_view text, const RuleSet& rules, std::vector<Arg>& args);

}  // namespace tremplin::rules

#pragma once

#include <string>
#include <vector>

#include "report/document/words.h"

namespace tremplin::report {

/// One change between two versions of a convention, said as an amendment would say it.
struct Change {
  /// A fixed code: `target`, `period`, `means`, …
  std::string kind;
  Value subject;
  Value before;
  Value after;
  Message sentence;
};

/// The changes of meaning from one version to the other, in the order of the convention's parts. Layout, comments and
/// order of keys are no changes. `day` is when they were made, unset where nobody knows: a target lowered once its year
/// was over is said to be.
std::vector<Change> find_changes(const model::Convention& before, const model::Convention& after,
                                 const rules::RuleSet* rules, Date day);

}  // namespace tremplin::report

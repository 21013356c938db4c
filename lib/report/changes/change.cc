#include "report/changes/change_parts.h"

namespace tremplin::report {

std::vector<Change> find_changes(const model::Convention& before, const model::Convention& after,
                                 const rules::RuleSet* rules, Date day) {
  Changes changes;
  compare_identity(changes, before, after);
  compare_other_keys(changes, before, after);
  compare_period(changes, before, after);
  compare_items(changes, "project", project_items(before), project_items(after));
  compare_request(changes, before, after);
  compare_context(changes, before, after);
  compare_audience(changes, before, after, rules);
  compare_items(changes, "priority", priority_items(before), priority_items(after));
  compare_employment(changes, before, after, day);
  compare_operational(changes, before, after);
  compare_items(changes, "position", position_items(before), position_items(after));
  compare_money(changes, before, after);
  compare_items(changes, "annex", annex_items(before), annex_items(after));
  compare_items(changes, "means", other_means_items(before), other_means_items(after));
  compare_items(changes, "commitment", commitment_items(before, rules), commitment_items(after, rules));
  compare_items(changes, "decision", decision_items(before), decision_items(after));
  compare_items(changes, "signature", signature_items(before), signature_items(after));
  compare_items(changes, "amendment", amendment_items(before), amendment_items(after));
  compare_items(changes, "meeting", meeting_items(before), meeting_items(after));
  compare_items(changes, "renewal", renewal_items(before), renewal_items(after));
  return changes;
}

}  // namespace tremplin::report

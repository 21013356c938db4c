#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "rules/rule_set.h"

namespace tremplin::rules {

/// All rule sets at hand: the built-in ones, made when first asked for, and those read. Pointers stay good.
class RuleBook {
 public:
  /// Makes sets of the drafts, overlays after full ones. Findings: R0xx.
  void add(std::span<const model::RuleSetDraft> drafts, diagnostics::Diagnostics& diagnostics);
  /// Null where there is none of that id.
  const RuleSet* find(std::string_view id);
  /// The built-in set valid on that day; before all of them the earliest.
  const RuleSet& built_in_for(Date day);
  /// Days around `day` for all of which `built_in_for` says the same.
  DateRange same_built_in_around(Date day);
  /// Ids of the built-in sets, then of those read, in order.
  std::vector<std::string_view> ids() const;

 private:
  const RuleSet* built_in(std::string_view id);
  const RuleSet* base_of(const model::RuleSetDraft& draft, std::span<const model::RuleSetDraft> drafts,
                         diagnostics::Diagnostics& diagnostics);
  void add_one(const model::RuleSetDraft& draft, const RuleSet* base, diagnostics::Diagnostics& diagnostics);

  std::deque<RuleSet> sets_;
};

/// Ids of the sets in the library, in order.
std::span<const std::string_view> built_in_rule_sets();
/// The YAML of a built-in set; empty for another id.
std::string_view built_in_text(std::string_view id);

}  // namespace tremplin::rules

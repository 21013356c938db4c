#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "import/asp/asp_reader.h"
#include "import/asp/id_pool.h"
#include "rules/rule_book.h"

namespace tremplin::importing {

/// The agency's exit reasons (RefMotifSort) and their categories (RefCategorieSort), and what a rule set makes of them.
/// A reason is a number that changed over the years: its label decides.
class ExitReasons {
 public:
  explicit ExitReasons(IdPool& pool) : pool_(pool) {}

  void read_reasons(AspReader& reader, diagnostics::Diagnostics& diagnostics);
  void read_categories(AspReader& reader, diagnostics::Diagnostics& diagnostics);
  bool has_reasons() const { return !reasons_.empty(); }

  /// How an exit of that day says its reason: the code of the rule set valid then, or the label as it is where the set
  /// has none such. Nothing where RefMotifSort lacks the number. The text is good as long as this.
  std::optional<std::string_view> written(IdPool::Index reason, Date day, rules::RuleBook& book);
  /// What was found on the way, with how often: labels that no rule set knows (E225), categories that are not ours
  /// (E226).
  void report(diagnostics::Diagnostics& diagnostics) const;

 private:
  struct Entry {
    std::string label;
    IdPool::Index category = IdPool::kEmpty;
    Place place;
  };
  struct Resolved {
    std::string written;
    /// Null where the rule set has none such.
    const rules::Reason* reason = nullptr;
    const rules::RuleSet* rules = nullptr;
    std::int64_t exits = 0;
  };

  Resolved& resolve(IdPool::Index reason, const Entry& entry, const rules::RuleSet& rules);
  void report_category(const Entry& entry, const Resolved& resolved, diagnostics::Diagnostics& diagnostics) const;

  IdPool& pool_;
  std::map<IdPool::Index, Entry> reasons_;
  std::map<IdPool::Index, std::string> categories_;
  // By reason, then id of the rule set.
  std::map<std::pair<IdPool::Index, std::string_view>, Resolved> resolved_;
};

}  // namespace tremplin::importing

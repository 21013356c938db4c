#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tremplin/data_error.h"
#include "tremplin/exit.h"
#include "tremplin/export.h"
#include "tremplin/rule_set.h"
#include "tremplin/text.h"
#include "tremplin/vocabulary.h"

namespace tremplin {

/// What became of an exit. The threshold is tested first, then the neutralised reasons.
enum class ExitStanding { below_threshold, withdrawn, examined };

struct ClassifiedExit {
  ExitStanding standing = ExitStanding::examined;
  /// Of the reason. It counts only where the exit is examined.
  Category category = Category::other;
  /// The category under another source, where sources disagree. Never for exits below threshold.
  std::optional<Category> alternative;
  /// Examined, with a contract of exactly the length on which its category hangs.
  bool is_at_boundary = false;
  /// Not below threshold, and of a reason whose category sources disagree on; the boundary's apart.
  bool is_ambiguous = false;
  /// Code of the reason that decided, and what its entry in the rule set rests on.
  std::string reason;
  Text source;
  /// What the threshold of the type rests on.
  Text threshold_source;
};

/// Everything that is to be said of a record under a rule set: errors, warnings and notes (codes E and Y), in order.
/// Empty where nothing is. Throws nothing of its own.
TREMPLIN_EXPORT std::vector<Problem> check_exit(const Exit& record, const Rules& rules);

/// The category of an exit, with the rule that said so. Throws DataError where the record has an error: an unknown
/// reason, a contract length that is missing, an exit before the entry …
TREMPLIN_EXPORT ClassifiedExit classify_exit(const Exit& record, const Rules& rules);

}  // namespace tremplin

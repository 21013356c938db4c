#pragma once

#include "tremplin/commands/run.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::commands {

/// A line for each built-in rule set: id, days for which it holds, title.
TREMPLIN_EXPORT RunResult list_rules(Language language, const Host& host);

/// A built-in rule set as YAML that can be read back. Throws UsageError for an id that there is not.
TREMPLIN_EXPORT RunResult show_rules(std::string_view id, Language language, const Host& host);

/// Proves of rule sets (built-in by id, files otherwise) that each contract case falls in exactly one category:
/// findings where one does not, else a line for each set with what was proved.
TREMPLIN_EXPORT RunResult check_rules(const CommonOptions& options, const Host& host);

}  // namespace tremplin::commands

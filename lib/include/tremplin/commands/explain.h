#pragma once

#include <string_view>
#include <vector>

#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What a code (`E003`, in capitals or not) means, why it matters, a wrong input and a right one. An empty code gives
/// one line for each code. Throws UsageError for a code that there is not.
TREMPLIN_EXPORT RunResult explain(std::string_view code, Language language, const Host& host);

/// The code of a finding and what it says, with its placeholders.
struct FindingCode {
  std::string_view code;
  Bilingual text;
};

/// All of them, in order.
TREMPLIN_EXPORT std::vector<FindingCode> finding_codes();

}  // namespace tremplin::commands

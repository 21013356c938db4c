#pragma once

#include <span>
#include <string_view>

#include "diagnostics/codes.h"
#include "tremplin/diagnostic.h"
#include "tremplin/language.h"

namespace tremplin::diagnostics {

/// All that is known of one kind of finding: the row of the table from which texts, `explain`, the manual and the error
/// catalogue come.
struct CodeInfo {
  Code id{};
  std::string_view code;
  Severity severity = Severity::error;
  /// Template with {0} {1} … for the arguments.
  Bilingual text;
  /// What to do; a template too. Empty where there is nothing to say.
  Bilingual help;
  /// What is said of a related place, a template over that place's arguments.
  Bilingual related;
  /// Why it matters.
  Bilingual why = {};
  /// How the finding comes about where plain `tremplin validate` on the wrong input does not give it.
  std::string_view command = {};
  /// Smallest input that gives this finding and no other; and one that gives none. YAML, or CSV where it begins so.
  /// From base/examples, but for bytes that are no text.
  std::string_view wrong = {};
  std::string_view right = {};
  /// What it speaks of is about a person: its line is never quoted.
  bool is_private = false;
  /// A note that asks nothing of anybody: `validate` says it, commands that compute do not.
  bool is_for_validate = false;
};

const CodeInfo& info(Code code);
/// The whole table, in order of code.
std::span<const CodeInfo> all_codes();
/// The row of "E003"; null where there is none.
const CodeInfo* find_code(std::string_view code);

}  // namespace tremplin::diagnostics

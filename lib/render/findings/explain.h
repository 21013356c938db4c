#pragma once

#include <string>

#include "diagnostics/code_info.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// What a code of the table means, why it matters, what to do, and the smallest wrong and right input.
std::string render_explanation(const diagnostics::CodeInfo& row, Language language);

/// A line for each code: `E003  error    the reason … is not in the rule set …`.
std::string render_code_list(Language language);

/// A template with `…` where its arguments stand.
std::string template_words(Bilingual pattern, Language language);

}  // namespace tremplin::render

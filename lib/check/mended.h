#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/words/vocabulary.h"
#include "tremplin/diagnostic.h"

namespace tremplin::check {

/// What should stand at a finding's place, where what stands there has one meaning: `45 000 €` is 45000, `Oui` is true,
/// `25` is 25% where a share is due. `text` is what stands there, without quotes. Nothing where anything is left to
/// guess.
std::optional<std::string> mended_value(const Diagnostic& finding, std::string_view text,
                                        const people::Vocabulary& words);

}  // namespace tremplin::check

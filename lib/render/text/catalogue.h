#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tremplin/date.h"
#include "tremplin/language.h"
#include "tremplin/numbers.h"

namespace tremplin::render {

// The program's own sentences, by key, from render/catalogue/<language>[-topic].txt, embedded at build:
//   # a comment
//   exits.counted = {0} {0|exit|exits} counted on {1}
// `{0}` is the first argument, written as the language writes it; `{0|one|other}` is one of two words by the count that
// argument 0 is (in French 0 and 1 are singular). A key may instead have the forms `key.one` and `key.other`, chosen
// by the first count among the arguments. In French the spaces before : ; ! ? % € » and after « become no-break ones.

/// An argument: text that is taken as it is (codes, names, the user's words), or a value that the language writes.
using TextArg = std::variant<std::string, std::int64_t, Date, Share, Money, Rate>;

/// The text of a key. Throws std::logic_error for a key that no catalogue has: that is a bug, not a matter of data.
std::string text(Language language, std::string_view key, std::span<const TextArg> args);
std::string text(Language language, std::string_view key, std::initializer_list<TextArg> args = {});
/// A text that waits for its language.
struct Phrase {
  std::string key;
  std::vector<TextArg> args;
};
std::string text(Language language, const Phrase& phrase);
/// Whether a key has a text, or one for one and one for several.
bool has_text(Language language, std::string_view key);

/// One argument as the language writes it.
std::string arg_text(Language language, const TextArg& arg);

/// The pattern of a key, or of the form that the first count asks for. `counts` holds, for each argument, the count
/// that it is, or kNoCount. Throws std::logic_error for a key that no catalogue has.
std::string_view pattern_of(Language language, std::string_view key, std::span<const std::int64_t> counts);
/// A pattern with its placeholders filled in; `{{` and `}}` are braces.
std::string fill_in(Language language, std::string_view pattern, std::span<const std::string> args,
                    std::span<const std::int64_t> counts);
inline constexpr std::int64_t kNoCount = INT64_MIN;

/// No-break spaces where French wants them, in place of plain ones: narrow before ; ! ? and full before : % € » and
/// after «. A text without such spaces stays as it is: none is added.
std::string french_spaces(std::string_view text);
/// Words of the program as a page of the language has them.
std::string typeset(std::string_view words, Language language);

using Catalogue = std::map<std::string, std::string, std::less<>>;
/// All texts of a language, as they stand in the files but for the French spaces.
const Catalogue& catalogue(Language language);

}  // namespace tremplin::render

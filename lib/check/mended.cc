#include "check/mended.h"

#include "base/text.h"
#include "check/conventions/numbers_of_state.h"
#include "diagnostics/codes.h"
#include "documents/odd_values.h"
#include "documents/values/bad_number.h"
#include "people/words/wordings.h"

namespace tremplin::check {
namespace {

using Mended = std::optional<std::string>;

// Where the two are the same but for case, accents, spaces and signs.
Mended same_but_for_writing(std::string_view text, std::string_view right) {
  const bool is_same = !right.empty() && base::loosely_folded(text) == base::loosely_folded(right);
  return is_same ? Mended(std::string(right)) : std::nullopt;
}

std::string_view text_arg(const Diagnostic& finding, std::size_t at) {
  if (at >= finding.args.size()) return {};
  const auto* text = std::get_if<std::string>(&finding.args[at]);
  return text ? std::string_view(*text) : std::string_view();
}

Mended mended_number(Code code, std::string_view text) {
  const std::string meant = documents::number_meant(code, text);
  return meant.empty() ? std::nullopt : Mended(meant);
}

Mended mended_boolean(std::string_view text) {
  const auto& words = people::wordings().yes_or_no;
  const auto found = words.find(base::loosely_folded(text));
  return found == words.end() ? std::nullopt : Mended(found->second ? "true" : "false");
}

Mended mended_day(std::string_view text) {
  const documents::OddValue odd = documents::describe_odd_date(text);
  return odd.meant.empty() || odd.is_ambiguous ? std::nullopt : Mended(odd.meant);
}

Mended mended_siret(std::string_view text) {
  const std::string meant = documents::describe_odd_siret(text, is_siret).meant;
  return meant.empty() ? std::nullopt : Mended(meant);
}

Mended mended_word(const people::Understood& understood) {
  return understood.outcome == people::Understood::Outcome::reworded ? Mended(understood.word) : std::nullopt;
}

// Under a key of exit records or of a convention.
Mended mended_code(std::string_view key, std::string_view text, const people::Vocabulary& words) {
  if (key == "prescriber" || key == "party" || key == "funder" || key == "provider")
    return mended_word(words.prescriber(text));
  if (key == "profile") return mended_word(words.profile(text));
  return std::nullopt;
}

Mended mended_choice(const Diagnostic& finding, std::string_view text, const people::Vocabulary& words) {
  if (text_arg(finding, 0) == "type") return mended_word(words.type(text));
  return same_but_for_writing(text, text_arg(finding, 2));
}

}  // namespace

std::optional<std::string> mended_value(const Diagnostic& finding, std::string_view text,
                                        const people::Vocabulary& words) {
  switch (finding.code) {
    case Code::bad_date: return mended_day(text);
    case Code::bad_share:
    case Code::bad_points:
    case Code::bad_money:
    case Code::bad_decimal:
    case Code::bad_count: return mended_number(finding.code, text);
    case Code::bad_boolean: return mended_boolean(text);
    case Code::bad_choice: return mended_choice(finding, text, words);
    case Code::bad_code: return mended_code(text_arg(finding, 0), text, words);
    case Code::bad_siret: return mended_siret(text);
    case Code::unknown_key:
    case Code::csv_unknown_column: return same_but_for_writing(text, text_arg(finding, 1));
    case Code::unknown_profile: return mended_word(words.profile(text));
    default: return std::nullopt;
  }
}

}  // namespace tremplin::check

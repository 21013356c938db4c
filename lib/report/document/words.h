#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/conventions/convention_parts.h"
#include "documents/tables.h"
#include "model/convention.h"
#include "report/document/document.h"
#include "rules/rule_set.h"

namespace tremplin::report {

/// A word of the files and its text: the catalogue's key is `group.word`.
template <class T>
Coded word(std::string_view group, T value) {
  const std::string code(documents::word_of(value));
  return {code, {std::string(group) + "." + code, {}}};
}
Coded status_word(model::Status status);
/// In the order in which tables have them.
inline constexpr model::Indicator kIndicators[] = {model::Indicator::durable, model::Indicator::transition,
                                                   model::Indicator::positive, model::Indicator::dynamic};
Coded indicator_word(model::Indicator indicator);
/// What is said of exits: `durable`, `dynamic`; in French an adjective in the plural.
Message indicator_phrase(model::Indicator indicator);

/// Who a code stands for, on a day: bodies that have had several names under the one in force on it, the parties of
/// annex 7 by their name, any other code as it is.
Value party_name(std::string_view code, Date day);
/// A body of rules/names in a sentence: `le CDIAE`, `la C2IAE`; `du CDIAE`, `de la C2IAE`.
Value named_in_sentence(std::string_view code, Date day);
Value named_after_of(std::string_view code, Date day);
/// What a meeting of the follow-up is, on its day.
Coded meeting_word(model::FollowUpKind kind, Date day);
Value meeting_kind(const model::FollowUp& meeting);
/// Their names as a series; not known where none is said.
Value party_names(const std::vector<Located<model::CodeText>>& codes, Date day);
/// Ids as a series: `A, B`; empty where there are none.
std::string joined_ids(const std::vector<Located<model::Identifier>>& ids);
/// What an amendment changes: `fte`, `period` and the keys of the convention in words, any other code as it is.
Value amendment_subject(const model::Opt<model::CodeText>& code);
/// Label of a profile in the rule set; the code where it has none.
Value profile_name(const rules::RuleSet* rules, std::string_view code);
/// Label of a type of structure (`Atelier et chantier d'insertion`); its code where the rule set has none.
Value type_name(const rules::RuleSet* rules, model::StructureType type);

/// The value, or that nobody said it.
Value known(const model::Opt<Date>& date);
Value known(const model::Opt<Money>& money);
Value known(const model::Opt<Share>& share);
Value known(const model::Opt<model::Count>& count);
/// FTE, hours, months.
Value known(const model::Opt<Decimal>& decimal);
Value known(const model::Opt<model::Text>& text);
Value known(const model::Opt<std::string>& text);
/// Of a sum of FTE, hours or months, in hundredths.
Value known_hundredths(std::optional<std::int64_t> sum);
/// The text, or that nothing is recorded: of what one may leave unsaid.
Value recorded(const model::Opt<model::Text>& text);
inline Value number(Decimal decimal) { return Number{decimal.hundredths, 2}; }

/// A year as text: it is a name, not a quantity, and takes no thousands separator.
inline Value year_name(int year) { return std::to_string(year); }
Series year_names(const std::vector<int>& years);

Column text_column(std::string key, std::string code);
Column number_column(std::string key, std::string code);
/// Adds the columns of examined exits, of their categories and of the two rates, in the order of outcomes.
void append_category_columns(std::vector<Column>& columns);

/// Structure's name, else its id.
Value structure_name(const model::Convention& convention);
/// The convention's years, first and last included.
std::vector<int> calendar_years_of(const model::Convention& convention);
/// None where the year has no targets, or all are zero (not set).
const model::Targets* targets_of(const model::Convention& convention, int year);
/// None where the targets say nothing of the indicator.
std::optional<Share> target_of(const model::Convention& convention, int year, model::Indicator indicator);
std::optional<std::int64_t> expected_exits(const model::Convention& convention, int year);
/// The national reference; none but for durable and dynamic.
std::optional<Share> reference_of(const rules::RuleSet* rules, model::Indicator indicator);

/// The ids that the structure had or took over, as the convention names them.
Series former_structures(const model::Convention& convention);

}  // namespace tremplin::report

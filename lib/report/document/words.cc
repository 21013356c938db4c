#include "report/document/words.h"

#include <algorithm>
#include <array>

#include "assess/forecast.h"
#include "check/conventions/convention_parts.h"
#include "rules/bodies.h"

namespace tremplin::report {
namespace {

template <class T>
Value value_or_unknown(const model::Opt<T>& value) {
  if (!value) return Absent::not_known;
  return value->value;
}

const model::Text* find_profile_label(const rules::RuleSet* rules, std::string_view code) {
  if (rules == nullptr) return nullptr;
  const int index = rules->find_profile(code);
  if (index < 0) return nullptr;
  const model::Text& label = rules->profiles[static_cast<std::size_t>(index)].label;
  return label.is_empty() ? nullptr : &label;
}

}  // namespace

Coded status_word(model::Status status) { return word("status", status); }

Coded indicator_word(model::Indicator indicator) { return word("category", indicator); }

Message indicator_phrase(model::Indicator indicator) {
  return {"exits.that_are." + std::string(documents::word_of(indicator)), {}};
}

Value party_name(std::string_view code, Date day) {
  if (const rules::BodyName* name = rules::body_name(code, day))
    return Coded{std::string(rules::body_of(code)), {"name.is", {name->label, day}}};
  constexpr std::array<std::string_view, 3> kNamed = {"state", "prefect", "structure"};
  for (const std::string_view name : kNamed)
    if (code == name) return Coded{std::string(code), {"party." + std::string(code), {}}};
  return Coded{std::string(code), {"name.is", {std::string(code), day}}};
}

Value named_in_sentence(std::string_view code, Date day) { return rules::body_name(code, day)->the; }

Value named_after_of(std::string_view code, Date day) { return rules::body_name(code, day)->of; }

Coded meeting_word(model::FollowUpKind kind, Date day) {
  if (kind != model::FollowUpKind::cdiae) return word("meeting", kind);
  return {std::string(documents::word_of(kind)), {"meeting.cdiae", {named_after_of("cdiae", day)}}};
}

Value meeting_kind(const model::FollowUp& meeting) {
  if (!meeting.kind) return Absent::not_known;
  return meeting_word(meeting.kind->value, meeting.date ? meeting.date->value : Date{});
}

Value party_names(const std::vector<Located<model::CodeText>>& codes, Date day) {
  Series names;
  for (const auto& code : codes) names.items.push_back(party_name(code->text, day));
  if (names.items.empty()) return Absent::not_known;
  return names;
}

std::string joined_ids(const std::vector<Located<model::Identifier>>& ids) {
  std::string all;
  for (const Located<model::Identifier>& id : ids) all += (all.empty() ? "" : ", ") + id.value.text;
  return all;
}

Value amendment_subject(const model::Opt<model::CodeText>& code) {
  if (!code) return Absent::not_known;
  constexpr std::array<std::string_view, 6> kNamed = {"period", "fte", "targets", "means", "audience", "structure"};
  const std::string& subject = code->value.text;
  if (std::find(kNamed.begin(), kNamed.end(), subject) == kNamed.end()) return subject;
  return Coded{subject, {"amendment." + subject, {}}};
}

Value profile_name(const rules::RuleSet* rules, std::string_view code) {
  if (const model::Text* label = find_profile_label(rules, code)) return *label;
  return std::string(code);
}

Value type_name(const rules::RuleSet* rules, model::StructureType type) {
  if (rules != nullptr) {
    const model::Text& label = rules->type_labels[static_cast<std::size_t>(type)];
    if (!label.is_empty()) return label;
  }
  return std::string(documents::word_of(type));
}

Value known(const model::Opt<Date>& date) { return value_or_unknown(date); }
Value known(const model::Opt<Money>& money) { return value_or_unknown(money); }
Value known(const model::Opt<Share>& share) { return value_or_unknown(share); }
Value known(const model::Opt<model::Text>& text) { return value_or_unknown(text); }
Value known(const model::Opt<std::string>& text) { return value_or_unknown(text); }
Value recorded(const model::Opt<model::Text>& text) {
  if (!text) return Message{"none.recorded", {}};
  return text->value;
}
Value known(const model::Opt<model::Count>& count) {
  if (!count) return Absent::not_known;
  return count->value.value;
}
Value known(const model::Opt<Decimal>& decimal) {
  if (!decimal) return Absent::not_known;
  return number(decimal->value);
}

Value known_hundredths(std::optional<std::int64_t> sum) {
  if (!sum) return Absent::not_known;
  return Number{*sum, 2};
}

Series year_names(const std::vector<int>& years) {
  Series names;
  for (const int year : years) names.items.push_back(year_name(year));
  return names;
}

Column text_column(std::string key, std::string code) {
  return {{std::move(key), {}}, std::move(code), Column::Align::left};
}
Column number_column(std::string key, std::string code) {
  return {{std::move(key), {}}, std::move(code), Column::Align::right};
}

void append_category_columns(std::vector<Column>& columns) {
  const auto examined = {
      number_column("examined_exits", "examined"),        number_column("category.durable", "durable"),
      number_column("category.transition", "transition"), number_column("category.positive", "positive"),
      number_column("category.other", "other"),           number_column("category.dynamic", "dynamic"),
      number_column("durable_rate", "durable_rate"),      number_column("dynamic_rate", "dynamic_rate")};
  columns.insert(columns.end(), examined);
}

Value structure_name(const model::Convention& convention) {
  const model::StructureInfo& structure = convention.structure->value;
  if (structure.name && !structure.name->value.is_empty()) return structure.name->value;
  return structure.id->value.text;
}

std::vector<int> calendar_years_of(const model::Convention& convention) {
  std::vector<int> years;
  const DateRange days = convention.days();
  for (int year = year_of(days.from); year <= year_of(days.to); ++year) years.push_back(year);
  return years;
}

const model::Targets* targets_of(const model::Convention& convention, int year) {
  const model::Employment* employment = check::employment_of(convention);
  if (employment == nullptr) return nullptr;
  const auto found = employment->targets.find(year);
  if (found == employment->targets.end()) return nullptr;
  return check::is_set(found->second.value) ? &found->second.value : nullptr;
}

std::optional<Share> target_of(const model::Convention& convention, int year, model::Indicator indicator) {
  const model::Targets* targets = targets_of(convention, year);
  if (targets == nullptr) return std::nullopt;
  const std::array<const model::Opt<Share>*, 4> shares = {&targets->durable, &targets->transition, &targets->positive,
                                                          &targets->dynamic};
  const model::Opt<Share>& share = *shares[static_cast<std::size_t>(indicator)];
  if (!share) return std::nullopt;
  return share->value;
}

std::optional<std::int64_t> expected_exits(const model::Convention& convention, int year) {
  const model::Employment* employment = check::employment_of(convention);
  if (employment == nullptr) return std::nullopt;
  const auto found = employment->expected_exits.find(year);
  if (found == employment->expected_exits.end()) return std::nullopt;
  return found->second.value.value;
}

std::optional<Share> reference_of(const rules::RuleSet* rules, model::Indicator indicator) {
  if (rules == nullptr) return std::nullopt;
  if (indicator == model::Indicator::durable) return rules->durable_reference;
  if (indicator == model::Indicator::dynamic) return rules->dynamic_reference;
  return std::nullopt;
}

Series former_structures(const model::Convention& convention) {
  Series series;
  for (const Located<model::Identifier>& id : convention.structure->value.formerly)
    series.items.emplace_back(id.value.text);
  return series;
}

}  // namespace tremplin::report

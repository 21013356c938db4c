#include "rules/rule_set.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "documents/tables.h"

namespace tremplin::rules {
namespace {

template <class T>
T value_or(const model::Opt<T>& value, T otherwise) {
  return value ? value->value : std::move(otherwise);
}

template <class Enum>
std::optional<Enum> find_word(std::string_view word) {
  const auto words = documents::choices_of<Enum>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

std::optional<model::Category> category_of(const model::Opt<model::Category>& category) {
  return category ? std::optional(category->value) : std::nullopt;
}

bool is_by_length(const model::ReasonRule& rule) { return rule.by_contract_length.has_value(); }

// `3 months`, `82 days`.
bool parse_presence(std::string_view text, Threshold& out) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return false;
  const auto count = parse_decimal(text.substr(0, space), 0);
  const std::string_view unit = text.substr(space + 1);
  if (!count || *count < 1 || *count > 1200) return false;
  if (unit == "months" || unit == "month") return out.months = static_cast<int>(*count), true;
  if (unit == "days" || unit == "day") return out.days = static_cast<int>(*count), true;
  return false;
}

// Fills one set in from its draft, part by part, each with its findings.
class Maker {
 public:
  Maker(const model::RuleSetDraft& draft, RuleSet& set, const RuleSet* base, diagnostics::Diagnostics& diagnostics)
      : draft_(draft), set_(set), base_(base), diagnostics_(diagnostics) {}

  bool ok() const { return ok_; }
  void head();
  void full_parts();
  void overlay_parts();
  void reasons();
  void profiles();

 private:
  void fail(Code code, Place place, std::vector<Arg> args) {
    ok_ = false;
    diagnostics_.add(code, place, std::move(args));
  }
  void need(bool is_there, const char* name) {
    if (!is_there) fail(Code::rules_missing_part, draft_.place, {std::string(name)});
  }
  void refuse(bool is_there, const char* name, Place place) {
    if (is_there) fail(Code::rules_redefine, place, {std::string(name)});
  }
  void categories();
  void structure_types();
  void annual_hours();
  void activities();
  void add_reason(const Located<model::CodeText>& code, const model::ReasonRule& rule);
  Reason make_reason(const Located<model::CodeText>& code, const model::ReasonRule& rule);
  void by_length(const model::ReasonRule& rule, Reason& reason);
  void source(const model::Opt<model::Text>& source, const Located<model::CodeText>& code) {
    if (!source && !base_) diagnostics_.add(Code::rules_no_source, code.place, {code.value.text});
  }

  const model::RuleSetDraft& draft_;
  RuleSet& set_;
  const RuleSet* base_;
  diagnostics::Diagnostics& diagnostics_;
  std::map<std::string, std::size_t> reason_at_;
  bool ok_ = true;
};

void Maker::head() {
  set_.id = draft_.id->value.text;
  set_.base_id = base_ ? base_->id : set_.id;
  set_.place = draft_.id->place;
  if (draft_.title) set_.title = draft_.title->value;
  set_.decided = draft_.decided;
  if (draft_.valid) {
    set_.valid_from = value_or(draft_.valid->value.from, Date{});
    set_.valid_to = value_or(draft_.valid->value.to, Date{});
    if (set_.valid_from.is_set() && set_.valid_to.is_set() && set_.valid_to < set_.valid_from)
      fail(Code::rules_valid_reversed, draft_.valid->place, {set_.valid_to, set_.valid_from});
  }
  set_.source = value_or(draft_.source, model::Text{});
}

void Maker::categories() {
  need(!draft_.categories.empty(), "categories");
  std::array<bool, model::kCategoryCount> seen{};
  for (const auto& [code, entry] : draft_.categories) {
    const auto category = find_word<model::Category>(code.value.text);
    if (!category) {
      fail(Code::rules_unknown_category, code.place, {code.value.text});
      continue;
    }
    const auto at = static_cast<std::size_t>(*category);
    seen[at] = true;
    set_.categories[at] = {value_or(entry.label, model::Text{}), {}, value_or(entry.source, model::Text{})};
    for (const auto& alias : entry.aliases) set_.categories[at].aliases.push_back(alias.value);
    source(entry.source, code);
  }
  for (std::size_t i = 0; i < seen.size() && !draft_.categories.empty(); ++i)
    need(seen[i], documents::choices_of<model::Category>()[i].data());
}

void Maker::structure_types() {
  need(!draft_.structure_types.empty(), "structure_types");
  for (const auto& [code, entry] : draft_.structure_types) {
    const auto type = find_word<model::StructureType>(code.value.text);
    if (!type) {
      fail(Code::rules_unknown_type, code.place, {code.value.text});
      continue;
    }
    source(entry.source, code);
    const auto at = static_cast<std::size_t>(*type);
    Threshold threshold;
    if (entry.examined_from) {
      const model::PresenceThreshold& from = entry.examined_from->value;
      if (from.presence && !parse_presence(from.presence->value, threshold))
        fail(Code::rules_bad_presence, from.presence->place, {from.presence->value});
      if (from.hours) threshold.hours = from.hours->value.hundredths;
    }
    set_.thresholds[at] = threshold;
    set_.type_labels[at] = value_or(entry.label, model::Text{});
    set_.threshold_sources[at] = value_or(entry.source, model::Text{});
  }
}

void Maker::annual_hours() {
  for (const auto& [code, hours] : draft_.annual_hours_per_fte) {
    const auto type = find_word<model::StructureType>(code.value.text);
    if (!type) {
      fail(Code::rules_unknown_type, code.place, {code.value.text});
      continue;
    }
    set_.annual_hours_per_fte[static_cast<std::size_t>(*type)] = hours.hundredths;
  }
}

void Maker::activities() {
  if (!draft_.activities) return;
  const model::Activities& lists = draft_.activities->value;
  for (const auto* list : {&lists.reception, &lists.support, &lists.training, &lists.territory})
    for (const auto& [code, entry] : *list) set_.activities.push_back(code.value.text);
}

void Maker::full_parts() {
  categories();
  structure_types();
  annual_hours();
  activities();
  need(draft_.references.has_value(), "references");
  need(draft_.horizon_years.has_value(), "horizon_years");
  need(draft_.suppress_below.has_value(), "suppress_below");
  need(!draft_.reasons.empty(), "reasons");
  if (draft_.references) {
    set_.durable_reference = value_or(draft_.references->value.durable, Share{});
    set_.dynamic_reference = value_or(draft_.references->value.dynamic, Share{});
  }
  set_.horizon_years = static_cast<int>(value_or(draft_.horizon_years, model::Count{}).value);
  set_.suppress_below = value_or(draft_.suppress_below, model::Count{}).value;
}

void Maker::overlay_parts() {
  const auto first = [](const auto& list) { return list.empty() ? Place{} : list.front().first.place; };
  refuse(!draft_.categories.empty(), "categories", first(draft_.categories));
  refuse(!draft_.structure_types.empty(), "structure_types", first(draft_.structure_types));
  refuse(!draft_.annual_hours_per_fte.empty(), "annual_hours_per_fte", first(draft_.annual_hours_per_fte));
  if (draft_.references) refuse(true, "references", draft_.references->place);
  if (draft_.horizon_years) refuse(true, "horizon_years", draft_.horizon_years->place);
  if (draft_.suppress_below) refuse(true, "suppress_below", draft_.suppress_below->place);
  if (draft_.activities) refuse(true, "activities", draft_.activities->place);
  if (!draft_.decided) diagnostics_.add(Code::rules_overlay_undecided, draft_.id->place);
}

void Maker::by_length(const model::ReasonRule& rule, Reason& reason) {
  const model::ByContractLength& length = rule.by_contract_length->value;
  reason.is_by_length = true;
  reason.months = static_cast<int>(value_or(length.months, model::Count{}).value);
  if (reason.months < 1 || reason.months > 1200) fail(Code::rules_bad_months, rule.by_contract_length->place, {});
  reason.longer = value_or(length.longer, model::Category::other);
  reason.equal = value_or(length.equal, model::Category::other);
  reason.shorter = value_or(length.shorter, model::Category::other);
  reason.equal_alt = category_of(rule.equal_alt);
}

Reason Maker::make_reason(const Located<model::CodeText>& code, const model::ReasonRule& rule) {
  Reason reason;
  reason.code = code.value.text;
  reason.label = value_or(rule.label, model::Text{});
  reason.source = value_or(rule.source, model::Text{});
  reason.category = value_or(rule.category, model::Category::other);
  reason.alt = category_of(rule.alt);
  reason.outside_pathway = category_of(rule.outside_pathway);
  reason.is_transfer = rule.transfer && rule.transfer->value;
  reason.needs_overlay = value_or(rule.needs_overlay, false) && !base_;
  reason.is_replaceable = value_or(rule.replaceable, false);
  reason.is_undocumented = value_or(rule.undocumented, false);
  if (rule.implied_length) {
    reason.implied_from = static_cast<int>(value_or(rule.implied_length->value.from_months, model::Count{}).value);
    reason.implied_below = static_cast<int>(value_or(rule.implied_length->value.below_months, model::Count{}).value);
  }
  if (is_by_length(rule)) by_length(rule, reason);
  return reason;
}

void Maker::add_reason(const Located<model::CodeText>& code, const model::ReasonRule& rule) {
  if (!base::is_code(code.value.text)) return fail(Code::rules_bad_key, code.place, {code.value.text});
  if (!rule.category && !is_by_length(rule)) return fail(Code::reason_without_category, code.place, {code.value.text});
  if (rule.category && is_by_length(rule)) return fail(Code::reason_two_ways, code.place, {code.value.text});
  if (!rule.source) diagnostics_.add(Code::rules_no_source, code.place, {code.value.text});
  const auto [known, is_new] = reason_at_.emplace(code.value.text, set_.reasons.size());
  if (is_new) {
    set_.reasons.push_back(make_reason(code, rule));
  } else if (set_.reasons[known->second].is_replaceable) {
    set_.reasons[known->second] = make_reason(code, rule);
  } else {
    fail(Code::rules_redefine, code.place, {code.value.text});
  }
}

void Maker::reasons() {
  if (base_) set_.reasons = base_->reasons;
  for (std::size_t i = 0; i < set_.reasons.size(); ++i) reason_at_.emplace(set_.reasons[i].code, i);
  for (const auto& [code, rule] : draft_.reasons) add_reason(code, rule);
}

void Maker::profiles() {
  if (base_) set_.profiles = base_->profiles;
  std::set<std::string> known;
  for (const Profile& profile : set_.profiles) known.insert(profile.code);
  for (const auto& [code, entry] : draft_.profiles) {
    if (!base::is_code(code.value.text)) {
      fail(Code::rules_bad_key, code.place, {code.value.text});
    } else if (!known.insert(code.value.text).second) {
      fail(Code::rules_redefine, code.place, {code.value.text});
    } else {
      set_.profiles.push_back({code.value.text, value_or(entry.label, model::Text{})});
    }
  }
}

// One wording of a reason; false where another reason has it already.
bool index_wording(TextMap<std::size_t>& index, std::string_view wording, std::size_t reason, std::size_t& other) {
  const std::string key = base::folded(wording);
  if (key.empty()) return true;
  other = index.emplace(key, reason).first->second;
  return other == reason;
}

}  // namespace

const Reason* RuleSet::find_reason(std::string_view text) const {
  if (const auto found = reasons_by_code_.find(text); found != reasons_by_code_.end()) return &reasons[found->second];
  const auto found = reasons_by_label_.find(base::folded(text));
  return found == reasons_by_label_.end() ? nullptr : &reasons[found->second];
}

std::optional<model::Category> RuleSet::find_category(std::string_view label) const {
  const std::string wanted = base::folded(label);
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const CategoryInfo& info = categories[i];
    const bool is_alias = std::any_of(info.aliases.begin(), info.aliases.end(),
                                      [&wanted](const std::string& alias) { return base::folded(alias) == wanted; });
    if (is_alias || base::folded(info.label.fr) == wanted || base::folded(info.label.en) == wanted)
      return static_cast<model::Category>(i);
  }
  return std::nullopt;
}

int RuleSet::find_profile(std::string_view code) const {
  const auto found = profiles_by_code_.find(code);
  return found == profiles_by_code_.end() ? -1 : found->second;
}

std::optional<RuleSet> make_rule_set(const model::RuleSetDraft& draft, const RuleSet* base,
                                     diagnostics::Diagnostics& diagnostics) {
  RuleSet set;
  if (base) set = *base;
  Maker maker(draft, set, base, diagnostics);
  maker.head();
  base ? maker.overlay_parts() : maker.full_parts();
  maker.reasons();
  maker.profiles();
  bool ok = maker.ok();
  // Aliases stand in the drafts only, so that the index of an overlay grows out of its base's.
  for (std::size_t i = 0; i < set.reasons.size(); ++i) set.reasons_by_code_[set.reasons[i].code] = i;
  for (std::size_t i = 0; i < set.profiles.size(); ++i)
    set.profiles_by_code_[set.profiles[i].code] = static_cast<int>(i);
  for (const auto& [code, rule] : draft.reasons) {
    const auto found = set.reasons_by_code_.find(code.value.text);
    if (found == set.reasons_by_code_.end()) continue;
    std::vector<std::string_view> wordings;
    if (rule.label) wordings = {rule.label->value.fr, rule.label->value.en};
    for (const auto& alias : rule.aliases) wordings.push_back(alias.value);
    for (const std::string_view wording : wordings) {
      std::size_t other = 0;
      if (index_wording(set.reasons_by_label_, wording, found->second, other)) continue;
      diagnostics.add(Code::rules_label_twice, code.place,
                      {std::string(wording), set.reasons[other].code, code.value.text});
      ok = false;
    }
  }
  if (!ok) return std::nullopt;
  return set;
}

}  // namespace tremplin::rules

#include "check/check_record.h"

#include <algorithm>

#include "base/text.h"
#include "check/contract_length.h"
#include "read/tables.h"

namespace tremplin {
namespace {

using Key = RecordField;

class RecordCheck {
 public:
  RecordCheck(const ExitRecord& record, Diagnostics& diagnostics) : record_(record), diagnostics_(diagnostics) {}

  bool ok() const { return ok_; }
  void dates();
  void type(const Assignment& assignment);
  void reason(const Reason* found, const RuleSet& rules);
  void contract(const Reason& reason);
  void hours(const Assignment& assignment);
  void profiles(const RuleSet& rules);
  void validity(const RuleSet& rules);

 private:
  // Given, whether or not it could be read.
  bool is_given(Key key) const { return record_.raw->has(key) || record_.raw->is_reported(key); }
  void fail(Code code, Key key, std::vector<Arg> args, std::vector<Related> related = {}) {
    ok_ = false;
    diagnostics_.add(code, record_.place(key), std::move(args), std::move(related));
  }
  void fail_near(Code code, Place place, std::string_view text, const RuleSet& rules,
                 const std::vector<std::string_view>& names);

  const ExitRecord& record_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
};

void RecordCheck::dates() {
  if (record_.entry_date.is_set() && record_.exit_date.is_set() && record_.exit_date < record_.entry_date)
    fail(Code::exit_before_entry, Key::exit_date, {record_.exit_date, record_.entry_date});
  const bool has_start = is_given(Key::contract_start);
  const bool has_end = is_given(Key::contract_end);
  if (record_.contract_months == 0) fail(Code::contract_months_zero, Key::contract_months, {});
  if (is_given(Key::contract_months) && (has_start || has_end)) {
    fail(Code::contract_length_twice, Key::contract_months, {});
  } else if (has_start != has_end) {
    fail(Code::contract_dates_incomplete, has_start ? Key::contract_start : Key::contract_end, {});
  } else if (has_start && record_.contract_start.is_set() && record_.contract_end.is_set() &&
             record_.contract_end < record_.contract_start) {
    fail(Code::contract_end_before_start, Key::contract_end, {record_.contract_end, record_.contract_start});
  }
}

void RecordCheck::type(const Assignment& assignment) {
  const auto structure = [this] { return std::string(record_.structure); };
  const auto word = [&assignment] { return std::string(word_of(assignment.type)); };
  if (assignment.outcome == Assignment::Outcome::type_missing && is_given(Key::type)) {
    ok_ = false;  // it could not be read, and has its finding
    return;
  }
  if (assignment.outcome == Assignment::Outcome::type_missing)
    return fail(Code::type_missing, Key::structure, {structure()});
  if (assignment.outcome == Assignment::Outcome::type_ambiguous)
    return fail(Code::type_ambiguous, Key::structure, {structure()}, {{assignment.convention->id->place, {}}});
  if (!assignment.rules->thresholds[static_cast<std::size_t>(assignment.type)])
    return fail(Code::type_not_in_rules, Key::type, {word(), assignment.rules->id});
  if (assignment.other_type)
    diagnostics_.add(Code::type_not_of_convention, record_.place(Key::type), {structure(), word()},
                     {{assignment.other_type->structure->value.type->place, {}}});
}

void RecordCheck::fail_near(Code code, Place place, std::string_view text, const RuleSet& rules,
                            const std::vector<std::string_view>& names) {
  ok_ = false;
  if (const auto near = nearest(text, names)) {
    diagnostics_.add(code, place, {std::string(text), rules.id, std::string(*near)});
  } else {
    diagnostics_.add_without_help(code, place, {std::string(text), rules.id, std::string()});
  }
}

void RecordCheck::reason(const Reason* found, const RuleSet& rules) {
  if (!found) {
    std::vector<std::string_view> names;
    for (const Reason& reason : rules.reasons) names.push_back(reason.code);
    for (const Reason& reason : rules.reasons) {
      names.push_back(reason.label.fr);
      names.push_back(reason.label.en);
    }
    return fail_near(Code::unknown_reason, record_.place(Key::reason), record_.reason, rules, names);
  }
  if (found->needs_overlay) {
    const auto& label = rules.categories[static_cast<std::size_t>(found->category)].label;
    diagnostics_.add_once(Code::reason_needs_overlay, record_.place(Key::reason),
                          {found->code, Arg(Bilingual{label.in(Language::english), label.in(Language::french)})});
  }
}

void RecordCheck::contract(const Reason& reason) {
  const bool has_length = is_given(Key::contract_months) || is_given(Key::contract_start) || is_given(Key::contract_end);
  if (reason.is_by_length && !has_length) {
    fail(Code::contract_length_missing, Key::reason, {reason.code});
    return;
  }
  const bool too_short = reason.implied_from > 0 &&
                         compare_contract_length(record_, reason.implied_from) == LengthOrder::shorter;
  const LengthOrder below = reason.implied_below > 0 ? compare_contract_length(record_, reason.implied_below)
                                                     : LengthOrder::unknown;
  if (!too_short && below != LengthOrder::equal && below != LengthOrder::longer) return;
  const Key key = record_.contract_months >= 0 ? Key::contract_months : Key::contract_end;
  diagnostics_.add(Code::contract_contradicts_reason, record_.place(key), {reason.code});
}

void RecordCheck::hours(const Assignment& assignment) {
  const Threshold& threshold = *assignment.rules->thresholds[static_cast<std::size_t>(assignment.type)];
  if (threshold.hours > 0 && !is_given(Key::hours_worked))
    fail(Code::hours_missing, Key::id, {assignment.rules->id, std::string(word_of(assignment.type))});
}

void RecordCheck::profiles(const RuleSet& rules) {
  for (std::size_t i = 0; i < record_.profiles.size(); ++i) {
    const RawValue& profile = record_.profiles[i];
    const Place place{profile.offset, profile.length, record_.source};
    if (rules.find_profile(profile.text) < 0) {
      std::vector<std::string_view> names;
      for (const Profile& known : rules.profiles) names.push_back(known.code);
      fail_near(Code::unknown_profile, place, profile.text, rules, names);
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (record_.profiles[j].text != profile.text) continue;
      ok_ = false;
      diagnostics_.add(Code::repeated_profile, place, {std::string(profile.text)});
      break;
    }
  }
}

void RecordCheck::validity(const RuleSet& rules) {
  if (rules.valid_from.is_set() && record_.exit_date < rules.valid_from)
    diagnostics_.add_once(Code::before_validity, record_.place(Key::exit_date), {rules.id, rules.valid_from});
  if (rules.valid_to.is_set() && rules.valid_to < record_.exit_date)
    diagnostics_.add_once(Code::after_validity, record_.place(Key::exit_date), {rules.id, rules.valid_to});
}

}  // namespace

const RuleSet* RecordChecks::rules_without_convention(Date day) {
  if (!built_in_ || !built_in_days_.contains(day)) {
    built_in_ = holdings_.rules_without_convention(day);
    built_in_days_ = holdings_.same_rules_around(day);
  }
  return built_in_;
}

Assignment RecordChecks::assign(const ExitRecord& record) {
  Held unknown;
  Held& held = record.structure_word ? held_[*record.structure_word] : unknown;
  if (!held.is_known) held = {true, holdings_.held_by(record.structure)};
  if (held.conventions) return holdings_.assign(*held.conventions, record.type, record.exit_date);
  return without_convention(rules_without_convention(record.exit_date), record.type);
}

const Reason* RecordChecks::find_reason(const RuleSet& rules, const ExitRecord& record) {
  if (!record.reason_word) return rules.find_reason(record.reason);
  auto known = std::find_if(reasons_.begin(), reasons_.end(), [&](const Reasons& one) { return one.rules == &rules; });
  if (known == reasons_.end()) known = reasons_.insert(known, Reasons{&rules, {}});
  const Reason*& found = known->found[*record.reason_word];
  if (!found) found = rules.find_reason(record.reason);
  return found;
}

std::optional<CheckedRecord> RecordChecks::check(const ExitRecord& record, Diagnostics& diagnostics) {
  RecordCheck check(record, diagnostics);
  check.dates();
  if (!record.exit_date.is_set() || record.structure.empty()) return std::nullopt;
  CheckedRecord out{&record, assign(record), nullptr};
  check.type(out.assignment);
  const RuleSet& rules = *out.assignment.rules;
  if (!record.reason.empty()) {
    out.reason = find_reason(rules, record);
    check.reason(out.reason, rules);
  }
  if (out.reason) check.contract(*out.reason);
  if (rules.thresholds[static_cast<std::size_t>(out.assignment.type)]) check.hours(out.assignment);
  check.profiles(rules);
  if (!check.ok() || !out.reason) return std::nullopt;
  check.validity(rules);
  return out;
}

}  // namespace tremplin

#include "check/records/check_record.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/records/contract_length.h"
#include "documents/tables.h"
#include "rules/near_reasons.h"

namespace tremplin::check {
namespace {

using Key = model::RecordField;

constexpr std::uint32_t bit(Key key) { return 1U << static_cast<unsigned>(key); }
constexpr std::uint32_t kContractDays = bit(Key::contract_start) | bit(Key::contract_end);
// Days that cannot be meant (FORMATS.md, exit records).
constexpr int kMostMonths = 120;
// Ten years have as many days at least.
constexpr std::int32_t kTenYears = 3651;
constexpr int kMonthsFromExit = 12;
constexpr std::uint32_t kContractLength = kContractDays | bit(Key::contract_months);

// What most records pass is asked where it is called; what is to be said of the others stands apart.
class RecordCheck {
 public:
  RecordCheck(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics)
      : record_(record), given_(record.raw->present | record.raw->reported), diagnostics_(diagnostics) {}

  bool ok() const { return ok_; }
  void dates() {
    if (record_.entry_date.is_set() && record_.exit_date.is_set() && record_.exit_date < record_.entry_date)
      fail(Code::exit_before_entry, Key::exit_date, {record_.exit_date, record_.entry_date});
    if (record_.presence_from.is_set() && record_.entry_date.is_set() && record_.entry_date < record_.presence_from)
      fail(Code::presence_after_entry, Key::presence_from, {record_.presence_from, record_.entry_date});
    if (std::int64_t{record_.exit_date.days} - record_.entry_date.days > kTenYears) long_recruitment();
    if (is_given(kContractLength)) contract_length();
  }
  void type(const rules::Assignment& assignment) {
    if (!is_found(assignment) || assignment.other_type || !threshold_of(assignment)) odd_type(assignment);
  }
  void reason(const rules::Reason* found, const rules::RuleSet& rules) {
    if (!found || found->needs_overlay) odd_reason(found, rules);
  }
  void contract(const rules::Reason& reason) {
    // One jump, as reasons come in no order.
    const bool lacks_length = reason.is_by_length & !is_given(kContractLength);
    if (lacks_length | ((reason.implied_from | reason.implied_below) != 0)) odd_length(reason);
    if (is_given(kContractLength)) odd_days(reason);
  }
  void hours(const rules::Assignment& assignment) {
    if (!is_given(bit(Key::hours_worked)) && is_found(assignment)) without_hours(assignment);
  }
  void profiles(const rules::RuleSet& rules) {
    if (!record_.profiles.empty()) each_profile(rules);
  }
  void validity(const rules::RuleSet& rules) {
    if (rules.valid_from.is_set() && record_.exit_date < rules.valid_from)
      diagnostics_.add_once(Code::before_validity, record_.place(Key::exit_date), {rules.id, rules.valid_from});
    if (rules.valid_to.is_set() && rules.valid_to < record_.exit_date)
      diagnostics_.add_once(Code::after_validity, record_.place(Key::exit_date), {rules.id, rules.valid_to});
  }

 private:
  // Any of them, whether or not it could be read.
  bool is_given(std::uint32_t keys) const { return (given_ & keys) != 0; }
  static bool is_found(const rules::Assignment& assignment) {
    return assignment.outcome == rules::Assignment::Outcome::found;
  }
  bool is_type_reported() const { return record_.is_type_reported || is_given(bit(Key::type)); }
  static const std::optional<rules::Threshold>& threshold_of(const rules::Assignment& assignment) {
    return assignment.rules->thresholds[static_cast<std::size_t>(assignment.type)];
  }
  [[gnu::cold]] void fail(Code code, Key key, std::vector<Arg> args, std::vector<Related> related = {}) {
    ok_ = false;
    diagnostics_.add(code, record_.place(key), std::move(args), std::move(related));
  }
  void contract_length();
  void odd_type(const rules::Assignment& assignment);
  void odd_reason(const rules::Reason* found, const rules::RuleSet& rules);
  void odd_length(const rules::Reason& reason);
  void odd_ends(const rules::Reason& reason);
  void odd_days(const rules::Reason& reason);
  bool is_far_from_exit() const;
  bool is_too_long() const;
  [[gnu::cold]] void long_recruitment();
  void without_hours(const rules::Assignment& assignment);
  void each_profile(const rules::RuleSet& rules);
  void fail_near(Code code, Place place, std::string_view text, const rules::RuleSet& rules,
                 const std::vector<std::string_view>& names);

  const records::ReadRecord& record_;
  std::uint32_t given_;
  diagnostics::Diagnostics& diagnostics_;
  bool ok_ = true;
};

void RecordCheck::contract_length() {
  const bool has_start = is_given(bit(Key::contract_start));
  const bool has_end = is_given(bit(Key::contract_end));
  if (record_.contract_months == 0) fail(Code::contract_months_zero, Key::contract_months, {});
  if (is_given(bit(Key::contract_months)) && (has_start || has_end)) {
    fail(Code::contract_length_twice, Key::contract_months, {});
  } else if (has_start && has_end && record_.contract_start.is_set() && record_.contract_end.is_set() &&
             record_.contract_end < record_.contract_start) {
    fail(Code::contract_end_before_start, Key::contract_end, {record_.contract_end, record_.contract_start});
  }
}

void RecordCheck::odd_type(const rules::Assignment& assignment) {
  const auto structure = [this] { return std::string(record_.structure); };
  const auto word = [&assignment] { return std::string(documents::word_of(assignment.type)); };
  const bool is_unread = !is_found(assignment) && is_type_reported();
  if (is_unread || assignment.outcome == rules::Assignment::Outcome::left_open) {
    ok_ = false;  // it has its finding
    return;
  }
  if (assignment.outcome == rules::Assignment::Outcome::type_missing)
    return fail(Code::type_missing, Key::structure, {structure()});
  if (assignment.outcome == rules::Assignment::Outcome::type_ambiguous)
    return fail(Code::type_ambiguous, Key::structure, {structure()}, {{assignment.convention->id->place, {}}});
  if (!threshold_of(assignment)) return fail(Code::type_not_in_rules, Key::type, {word(), assignment.rules->id});
  if (assignment.other_type)
    diagnostics_.add(Code::type_not_of_convention, record_.place(Key::type), {structure(), word()},
                     {{assignment.other_type->structure->value.type->place, {}}});
}

void RecordCheck::fail_near(Code code, Place place, std::string_view text, const rules::RuleSet& rules,
                            const std::vector<std::string_view>& names) {
  ok_ = false;
  diagnostics_.add_near(code, place, {std::string(text), rules.id}, base::nearest(text, names));
}

void RecordCheck::odd_reason(const rules::Reason* found, const rules::RuleSet& rules) {
  if (!found) {
    std::vector<Arg> args{std::string(record_.reason), rules.id};
    rules::add_near_reasons(record_.reason, rules, args);
    return fail(Code::unknown_reason, Key::reason, std::move(args));
  }
  const auto& label = rules.categories[static_cast<std::size_t>(found->category)].label;
  diagnostics_.add_once(Code::reason_needs_overlay, record_.place(Key::reason),
                        {found->code, Arg(Bilingual{label.in(Language::english), label.in(Language::french)})});
}

void RecordCheck::odd_length(const rules::Reason& reason) {
  if (reason.is_by_length && !is_given(kContractLength))
    return fail(Code::contract_length_missing, Key::reason, {reason.code});
  const bool too_short =
      reason.implied_from > 0 && compare_contract_length(record_, reason.implied_from) == LengthOrder::shorter;
  const LengthOrder below =
      reason.implied_below > 0 ? compare_contract_length(record_, reason.implied_below) : LengthOrder::unknown;
  if (!too_short && below != LengthOrder::equal && below != LengthOrder::longer) return;
  const Key key = record_.contract_months >= 0 ? Key::contract_months : Key::contract_end;
  diagnostics_.add(Code::contract_contradicts_reason, record_.place(key), {reason.code});
}

bool RecordCheck::is_far_from_exit() const {
  return record_.contract_start < add_months(record_.exit_date, -kMonthsFromExit) ||
         add_months(record_.exit_date, kMonthsFromExit) < record_.contract_start;
}

bool RecordCheck::is_too_long() const {
  if (record_.contract_months >= 0) return record_.contract_months > std::int64_t{kMostMonths} * 100;
  return record_.contract_start.is_set() && add_months(record_.contract_start, kMostMonths) <= record_.contract_end;
}

// A permanent contract is one that is durable whatever its length.
bool is_permanent(const rules::Reason& reason) {
  return reason.category == model::Category::durable && !reason.is_by_length &&
         (reason.implied_from | reason.implied_below) == 0;
}

// One end says nothing of how long a contract is. Where nobody asks, as of a permanent one, it changes nothing.
void RecordCheck::odd_ends(const rules::Reason& reason) {
  const bool asks_for_length = reason.is_by_length || reason.implied_from > 0 || reason.implied_below > 0;
  const bool has_start = is_given(bit(Key::contract_start));
  const bool has_one = has_start != is_given(bit(Key::contract_end));
  if (!asks_for_length || !has_one || is_given(bit(Key::contract_months))) return;
  fail(Code::contract_dates_incomplete, has_start ? Key::contract_start : Key::contract_end, {});
}

// Of several such faults of one contract the first is said.
void RecordCheck::odd_days(const rules::Reason& reason) {
  odd_ends(reason);
  if (!ok_) return;
  if (record_.contract_end.is_set() && record_.contract_end < record_.exit_date) {
    diagnostics_.add(Code::contract_over_before_exit, record_.place(Key::contract_end),
                     {record_.contract_end, record_.exit_date});
  } else if (record_.contract_start.is_set() && is_far_from_exit()) {
    diagnostics_.add(Code::contract_far_from_exit, record_.place(Key::contract_start),
                     {record_.contract_start, record_.exit_date});
  } else if (!is_permanent(reason) && is_too_long()) {
    diagnostics_.add(Code::contract_too_long,
                     record_.place(record_.contract_months >= 0 ? Key::contract_months : Key::contract_end));
  }
}

void RecordCheck::long_recruitment() {
  if (!record_.entry_date.is_set() || !record_.exit_date.is_set()) return;
  if (add_months(record_.entry_date, kMostMonths) <= record_.exit_date)
    diagnostics_.add(Code::recruitment_too_long, record_.place(Key::entry_date),
                     {record_.entry_date, record_.exit_date});
}

void RecordCheck::without_hours(const rules::Assignment& assignment) {
  const auto& threshold = threshold_of(assignment);
  if (threshold && threshold->hours > 0)
    fail(Code::hours_missing, Key::id, {assignment.rules->id, std::string(documents::word_of(assignment.type))});
}

void RecordCheck::each_profile(const rules::RuleSet& rules) {
  // A set costs more than a look at the few that most records have.
  constexpr std::size_t kFew = 8;
  std::set<std::string_view> many;
  const auto is_repeated = [&](std::size_t i) {
    const std::string_view text = record_.profiles[i];
    if (record_.profiles.size() > kFew) return !many.insert(text).second;
    const auto before = record_.profiles.first(i);
    return std::find(before.begin(), before.end(), text) != before.end();
  };
  for (std::size_t i = 0; i < record_.profiles.size(); ++i) {
    const std::string_view profile = record_.profiles[i];
    if (rules.find_profile(profile) < 0) {
      std::vector<std::string_view> names;
      for (const rules::Profile& known : rules.profiles) names.push_back(known.code);
      fail_near(Code::unknown_profile, record_.place(record_.raw_profiles[i]), profile, rules, names);
    }
    if (!is_repeated(i)) continue;
    ok_ = false;
    diagnostics_.add(Code::repeated_profile, record_.place(record_.raw_profiles[i]), {std::string(profile)});
  }
}

}  // namespace

inline const rules::RuleSet* RecordChecks::rules_without_convention(Date day) {
  if (!built_in_ || !built_in_days_.contains(day)) {
    built_in_ = holdings_.rules_without_convention(day);
    built_in_days_ = holdings_.same_rules_around(day);
  }
  return built_in_;
}

inline rules::Assignment RecordChecks::assign(const records::ReadRecord& record,
                                              diagnostics::Diagnostics& diagnostics) {
  Held unknown;
  Held& held = record.structure_word ? held_[*record.structure_word] : unknown;
  if (!held.is_known) {
    held = {true, nullptr, holdings_.open_cause(record.structure)};
    if (!held.open_cause.is_set()) held.conventions = holdings_.held_by(record.structure);
    if (!held.conventions && !held.open_cause.is_set())
      unheld_.push_back({std::string(record.structure), record.place(model::RecordField::structure)});
  }
  if (held.conventions) return holdings_.assign(*held.conventions, record.type, record.exit_date);
  return assign_without_convention(record, held, diagnostics);
}

rules::Assignment RecordChecks::assign_without_convention(const records::ReadRecord& record, const Held& held,
                                                          diagnostics::Diagnostics& diagnostics) {
  if (!held.open_cause.is_set())
    return rules::without_convention(rules_without_convention(record.exit_date), record.type);
  if (const auto settled = holdings_.assign_within_period(record.structure, record.type, record.exit_date))
    return *settled;
  diagnostics.add_once(Code::checks_left_out, held.open_cause);
  return rules::left_open(holdings_.override_rules(), record.type);
}

// What can be said of a record that names no structure, or of which the day of exit is unknown.
void RecordChecks::check_in_part(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) {
  const rules::Assignment assignment = holdings_.assign_without_day(record.structure, record.type);
  if (!assignment.rules) return;
  RecordCheck check(record, diagnostics);
  const rules::Reason* reason = record.reason.empty() ? nullptr : find_reason(*assignment.rules, record);
  if (!record.reason.empty()) check.reason(reason, *assignment.rules);
  if (reason) check.contract(*reason);
  check.hours(assignment);
  check.profiles(*assignment.rules);
}

RecordChecks::Reasons& RecordChecks::reasons_of(const rules::RuleSet& rules) {
  const auto known =
      std::find_if(reasons_.begin(), reasons_.end(), [&](const Reasons& one) { return one.rules == &rules; });
  return known != reasons_.end() ? *known : reasons_.emplace_back(Reasons{&rules, {}});
}

inline const rules::Reason* RecordChecks::find_reason(const rules::RuleSet& rules, const records::ReadRecord& record) {
  if (!record.reason_word) return rules.find_reason(record.reason);
  if (!last_reasons_ || last_reasons_->rules != &rules) last_reasons_ = &reasons_of(rules);
  const rules::Reason*& found = last_reasons_->found[*record.reason_word];
  if (!found) found = rules.find_reason(record.reason);
  return found;
}

std::optional<CheckedRecord> RecordChecks::check(const records::ReadRecord& record,
                                                 diagnostics::Diagnostics& diagnostics) {
  // The one that is returned, so that it is made in its place.
  std::optional<CheckedRecord> out;
  RecordCheck check(record, diagnostics);
  check.dates();
  if (!record.exit_date.is_set() || record.structure.empty()) {
    check_in_part(record, diagnostics);
    return out;
  }
  CheckedRecord& checked = out.emplace();
  checked.record = &record;
  checked.assignment = assign(record, diagnostics);
  if (!checked.assignment.rules) {
    out.reset();
    return out;
  }
  check.type(checked.assignment);
  const rules::RuleSet& rules = *checked.assignment.rules;
  if (!record.reason.empty()) {
    checked.reason = find_reason(rules, record);
    check.reason(checked.reason, rules);
  }
  if (checked.reason) check.contract(*checked.reason);
  check.hours(checked.assignment);
  check.profiles(rules);
  if (check.ok() && checked.reason) {
    check.validity(rules);
  } else {
    out.reset();
  }
  return out;
}

}  // namespace tremplin::check

#include "tremplin/classify.h"

#include "api/problems.h"
#include "api/rules_data.h"
#include "check/records/check_record.h"
#include "classify/classify.h"

namespace tremplin {
namespace {

// A record as the rooms below take it, with what it must outlive. Places mean nothing: nobody asks where in a value
// something stands.
class RecordView {
 public:
  RecordView(const Exit& record, const rules::RuleSet& rules) : conventions_(book_, &rules) {
    view_.raw = &raw_;
    // Whatever it is called, no convention is known of it.
    view_.structure = "structure";
    view_.type = record.type;
    view_.is_outside_pathway = !record.is_in_pathway;
    set(model::RecordField::entry_date, view_.entry_date, record.entry_date);
    set(model::RecordField::exit_date, view_.exit_date, record.exit_date);
    set_reason(record.reason);
    view_.reason = record.reason;
    if (record.hours_worked) set_hundredths(model::RecordField::hours_worked, view_.hours_worked, *record.hours_worked);
    if (record.contract_months)
      set_hundredths(model::RecordField::contract_months, view_.contract_months, *record.contract_months);
    if (record.contract) set_contract(*record.contract);
    profiles_.assign(record.profiles.begin(), record.profiles.end());
    view_.profiles = profiles_;
    raw_profiles_.resize(profiles_.size());
    view_.raw_profiles = raw_profiles_;
  }
  RecordView(const RecordView&) = delete;
  RecordView& operator=(const RecordView&) = delete;

  // Nothing where an error was found.
  std::optional<check::CheckedRecord> check(diagnostics::Diagnostics& diagnostics) {
    diagnostics.merge(std::move(findings_));
    if (diagnostics.has_errors()) return std::nullopt;
    return check::RecordChecks(conventions_).check(view_, diagnostics);
  }

 private:
  static std::string name_of(model::RecordField field) {
    return std::string(model::record_fields()[static_cast<std::size_t>(field)].name);
  }
  void set_reason(std::string_view reason) {
    constexpr auto kField = model::RecordField::reason;
    if (reason.empty()) findings_.add(Code::missing_key, Place{}, {name_of(kField)});
    raw_.set(kField, {reason_.keep(reason), 0, 0});
  }
  void set(model::RecordField field, Date& out, Date day) {
    if (!day.is_set()) findings_.add(Code::missing_key, Place{}, {name_of(field)});
    out = day;
    raw_.set(field, {});
  }
  void set_hundredths(model::RecordField field, std::int64_t& out, Decimal number) {
    if (number.hundredths < 0)
      findings_.add(Code::bad_decimal, Place{},
                    {name_of(field), format_decimal_trimmed(number.hundredths, 2), std::string(), std::string()});
    out = number.hundredths;
    raw_.set(field, {});
  }
  void set_contract(const DateRange& contract) {
    set(model::RecordField::contract_start, view_.contract_start, contract.from);
    set(model::RecordField::contract_end, view_.contract_end, contract.to);
  }

  rules::RuleBook book_;
  rules::ConventionIndex conventions_;
  diagnostics::Diagnostics findings_;
  records::RawRecord raw_;
  base::PaddedPool reason_;
  std::vector<std::string_view> profiles_;
  std::vector<records::RawValue> raw_profiles_;
  records::ReadRecord view_;
};

ClassifiedExit told(const check::CheckedRecord& checked) {
  const classify::Classification found = classify::classify(checked);
  const rules::RuleSet& rules = *checked.assignment.rules;
  return {static_cast<ExitStanding>(found.status),
          found.category,
          found.alt,
          found.is_at_boundary,
          found.is_ambiguous,
          found.reason->code,
          found.reason->source,
          rules.threshold_sources[static_cast<std::size_t>(checked.assignment.type)]};
}

}  // namespace

std::vector<Problem> check_exit(const Exit& record, const Rules& rules) {
  diagnostics::Diagnostics diagnostics;
  RecordView(record, RulesAccess::set_of(rules)).check(diagnostics);
  return problems_of(diagnostics);
}

ClassifiedExit classify_exit(const Exit& record, const Rules& rules) {
  diagnostics::Diagnostics diagnostics;
  RecordView view(record, RulesAccess::set_of(rules));
  const auto checked = view.check(diagnostics);
  if (!checked) throw DataError(problems_of(diagnostics));
  return told(*checked);
}

}  // namespace tremplin

#include "classify/exit_tests.h"

#include "check/records/contract_length.h"
#include "documents/tables.h"

namespace tremplin::classify {
namespace {

Measure months(std::int64_t whole) { return {whole * 100, {}, {}}; }
Measure days(std::int64_t number) { return {{}, number, {}}; }
Measure hours(std::int64_t hundredths) { return {{}, {}, hundredths}; }

std::string_view reached(bool is_reached) { return is_reached ? "reached" : "not_reached"; }

// Each is asked by itself of a threshold that asks for nothing else.
void add_threshold_tests(const model::ExitRecord& record, const rules::Threshold& threshold, const model::Text& source,
                         std::vector<ExitTest>& tests) {
  const Date since = record.present_since();
  if (threshold.months > 0)
    tests.push_back({"presence",
                     length_between(since, record.exit_date),
                     {},
                     months(threshold.months),
                     &source,
                     reached(reaches_threshold(record, {threshold.months, 0, 0, {}}))});
  if (threshold.days > 0)
    tests.push_back({"presence",
                     days(record.exit_date.days - since.days + 1),
                     {},
                     days(threshold.days),
                     &source,
                     reached(reaches_threshold(record, {0, threshold.days, 0, {}}))});
  if (threshold.hours > 0)
    tests.push_back({"hours_worked",
                     record.hours_worked < 0 ? Measure{} : hours(record.hours_worked),
                     {},
                     hours(threshold.hours),
                     &source,
                     reached(reaches_threshold(record, {0, 0, threshold.hours, {}}))});
}

std::string_view word_of(check::LengthOrder order) {
  switch (order) {
    case check::LengthOrder::shorter: return "shorter";
    case check::LengthOrder::equal: return "equal";
    case check::LengthOrder::longer: return "longer";
    case check::LengthOrder::unknown: break;
  }
  return "unknown";
}

Measure contract_of(const model::ExitRecord& record) {
  if (record.contract_months >= 0) return {record.contract_months, {}, {}};
  return length_between(record.contract_start, record.contract_end);
}

ExitTest reason_test(const rules::Reason& reason, std::string_view result) {
  return {"reason", {}, reason.code, {}, &reason.source, result};
}

void add_reason_tests(const model::ExitRecord& record, const Classification& classification,
                      std::vector<ExitTest>& tests) {
  const rules::Reason& reason = *classification.reason;
  if (reason.is_by_length) {
    tests.push_back(reason_test(reason, "by_contract_length"));
    tests.push_back({"contract_length",
                     contract_of(record),
                     {},
                     months(reason.months),
                     &reason.source,
                     word_of(check::compare_contract_length(record, reason.months))});
    return;
  }
  tests.push_back(reason_test(reason, documents::word_of(reason.category)));
  if (record.is_outside_pathway && reason.outside_pathway)
    tests.push_back({"pathway", {}, "outside", {}, &reason.source, documents::word_of(*reason.outside_pathway)});
}

}  // namespace

Measure length_between(Date first, Date last) {
  const Date after = add_days(last, 1);
  const CivilDate begin = to_civil(first);
  const CivilDate end = to_civil(after);
  int whole = (end.year - begin.year) * 12 + end.month - begin.month;
  if (add_months(first, whole) > after) --whole;
  Measure length = months(whole);
  length.days = after.days - add_months(first, whole).days;
  return length;
}

std::vector<ExitTest> tests_of(const TracedExit& exit) {
  const auto type = static_cast<std::size_t>(exit.assignment.type);
  const rules::RuleSet& rules = *exit.assignment.rules;
  std::vector<ExitTest> tests;
  add_threshold_tests(exit.record, *rules.thresholds[type], rules.threshold_sources[type], tests);
  if (exit.classification.status != RecordStatus::below_threshold)
    add_reason_tests(exit.record, exit.classification, tests);
  return tests;
}

}  // namespace tremplin::classify

#include "classify/classify.h"

#include <array>

#include "check/records/contract_length.h"

namespace tremplin::classify {
namespace {

void by_length(const model::ExitRecord& record, const rules::Reason& reason, Classification& out) {
  const check::LengthOrder order = check::compare_contract_length(record, reason.months);
  out.category = order == check::LengthOrder::longer  ? reason.longer
                 : order == check::LengthOrder::equal ? reason.equal
                                                      : reason.shorter;
  out.is_at_boundary = order == check::LengthOrder::equal;
  out.alt = out.is_at_boundary ? reason.equal_alt : reason.alt;
  out.is_ambiguous = !out.is_at_boundary && out.alt.has_value();
}

void by_reason(const model::ExitRecord& record, const rules::Reason& reason, Classification& out) {
  if (record.is_outside_pathway && reason.outside_pathway) {
    out.category = *reason.outside_pathway;
    return;
  }
  out.category = reason.category;
  out.alt = reason.alt;
  out.is_ambiguous = out.alt.has_value();
}

}  // namespace

std::string_view word_of(RecordStatus status) {
  constexpr std::array<std::string_view, 3> kWords = {"below_threshold", "withdrawn", "examined"};
  return kWords[static_cast<std::size_t>(status)];
}

bool reaches_threshold(const model::ExitRecord& record, const rules::Threshold& threshold) {
  const Date after = add_days(record.exit_date, 1);
  const Date since = record.present_since();
  // No month is longer than 31 days: where those have passed nothing needs to be counted.
  const bool is_long = after.days - since.days >= threshold.months * 31;
  if (!is_long && after < add_months(since, threshold.months)) return false;
  if (threshold.days > 0 && after.days - since.days < threshold.days) return false;
  return (threshold.hours == 0) | (record.hours_worked >= threshold.hours);
}

Classification classify(const check::CheckedRecord& checked) {
  Classification out;
  out.reason = checked.reason;
  const model::ExitRecord& record = *checked.record;
  if (checked.reason->is_by_length) {
    by_length(record, *checked.reason, out);
  } else {
    by_reason(record, *checked.reason, out);
  }
  const auto& threshold = checked.assignment.rules->thresholds[static_cast<std::size_t>(checked.assignment.type)];
  // Reckoned without jumps, as exits come in no order.
  const bool is_reached = reaches_threshold(record, *threshold);
  const bool is_examined = is_reached & (out.category != model::Category::withdrawn);
  out.status = static_cast<RecordStatus>(int{is_reached} + int{is_examined});
  if (!is_reached & out.alt.has_value()) out.alt.reset();
  out.is_ambiguous = out.is_ambiguous & is_reached;
  out.is_at_boundary = out.is_at_boundary & is_examined;
  return out;
}

}  // namespace tremplin::classify

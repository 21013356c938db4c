#include "check/records/contract_length.h"

namespace tremplin::check {
namespace {

template <class T>
LengthOrder order(T length, T threshold) {
  if (length == threshold) return LengthOrder::equal;
  return length < threshold ? LengthOrder::shorter : LengthOrder::longer;
}

}  // namespace

LengthOrder compare_contract_length(const model::ExitRecord& record, int months) {
  if (record.contract_months >= 0) return order<std::int64_t>(record.contract_months, std::int64_t{months} * 100);
  if (!record.contract_start.is_set() || !record.contract_end.is_set()) return LengthOrder::unknown;
  return order(add_days(record.contract_end, 1), add_months(record.contract_start, months));
}

}  // namespace tremplin::check

#include "check/conventions/transfers.h"

#include <algorithm>
#include <set>

namespace tremplin::check {
namespace {

// Days from the exit to an entry elsewhere that may be the same recruitment (FORMATS.md).
constexpr int kTransferWithinDays = 7;

bool is_taken_over(const StoredRecord& left, const StoredRecord& came) {
  const int days = came.entry_date.days - left.exit_date.days;
  return left.is_transfer && left.structure != came.structure && days >= 0 && days <= kTransferWithinDays;
}

}  // namespace

bool TransferLinks::are_linked(const StoredRecord& a, const StoredRecord& b) const {
  std::set<const StoredRecord*> reached = {&a};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const auto& [left, came] : moves)
      if (reached.contains(left) || reached.contains(came)) reached.insert({left, came});
  }
  return reached.contains(&b);
}

TransferLinks check_transfers(std::span<const StoredRecord* const> records, diagnostics::Diagnostics& diagnostics) {
  TransferLinks links;
  for (const StoredRecord* came : records) {
    const auto left = std::find_if(records.begin(), records.end(),
                                   [came](const StoredRecord* one) { return is_taken_over(*one, *came); });
    if (left == records.end()) continue;
    links.moves.emplace_back(*left, came);
    if (came->has_presence_from) continue;
    diagnostics.add(Code::transfer_without_presence, came->entry_place,
                    {came->person, (*left)->structure, (*left)->exit_date, format_date((*left)->present_since)},
                    {{(*left)->exit_place, {}}});
  }
  return links;
}

}  // namespace tremplin::check

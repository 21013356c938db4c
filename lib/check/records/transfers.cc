#include "check/records/transfers.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace tremplin::check {
namespace {

// Days from the exit to an entry elsewhere that may be the same recruitment (FORMATS.md).
constexpr int kTransferWithinDays = 7;

// Of somebody whose employer changed.
bool is_taken_over(const StoredRecord& left, const StoredRecord& came) {
  const int days = came.entry_date.days - left.exit_date.days;
  return left.structure != came.structure && days >= 0 && days <= kTransferWithinDays;
}

}  // namespace

std::set<const StoredRecord*> TransferLinks::reached_from(const StoredRecord& record) const {
  std::set<const StoredRecord*> reached = {&record};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const auto& [left, came] : moves)
      if (reached.contains(left) || reached.contains(came)) reached.insert({left, came});
  }
  return reached;
}

TransferLinks check_transfers(std::span<const StoredRecord* const> records, diagnostics::Diagnostics& diagnostics) {
  TransferLinks links;
  std::vector<const StoredRecord*> transferred;
  std::copy_if(records.begin(), records.end(), std::back_inserter(transferred),
               [](const StoredRecord* one) { return one->is_transfer; });
  if (transferred.empty()) return links;
  for (const StoredRecord* came : records) {
    const auto left = std::find_if(transferred.begin(), transferred.end(),
                                   [came](const StoredRecord* one) { return is_taken_over(*one, *came); });
    if (left == transferred.end()) continue;
    links.moves.emplace_back(*left, came);
    if (came->has_presence_from) continue;
    diagnostics.add(Code::transfer_without_presence, came->entry_place,
                    {came->person, (*left)->structure, (*left)->exit_date, format_date((*left)->present_since)},
                    {{(*left)->exit_place, {}}});
  }
  return links;
}

}  // namespace tremplin::check

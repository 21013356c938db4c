#include "records/perfect_key_table.h"

#include <algorithm>

namespace tremplin::records {

// Tries factors until every key of the table has a slot of its own.
PerfectKeyTable::PerfectKeyTable() {
  for (factor_ = 1; factor_ < 1000; ++factor_)
    if (fill()) return;
}

bool PerfectKeyTable::fill() {
  std::fill(std::begin(slots_), std::end(slots_), Slot{});
  for (std::size_t i = 0; i < model::kRecordFieldCount; ++i) {
    const std::string_view name = model::record_fields()[i].name;
    Slot& slot = slots_[slot_of(name[0], name[1], static_cast<unsigned>(name.size()))];
    if (slot.field >= 0 || name.size() >= sizeof slot.name) return false;
    name.copy(slot.name, name.size());
    slot.length = static_cast<unsigned>(name.size());
    slot.field = static_cast<int>(i);
  }
  return true;
}

const PerfectKeyTable& record_keys() {
  static const PerfectKeyTable kKeys;
  return kKeys;
}

}  // namespace tremplin::records

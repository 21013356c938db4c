#include "read/record_shape.h"

#include <algorithm>
#include <string>

namespace tremplin {

RecordShape::Beginning RecordShape::made(std::size_t field, std::string_view text) {
  Beginning beginning;
  beginning.field = field;
  beginning.bit = std::uint32_t{1} << field;
  text.copy(beginning.bytes.data(), text.size());
  std::fill(beginning.open.begin() + static_cast<std::ptrdiff_t>(text.size()), beginning.open.end(), '\xFF');
  beginning.size = text.size();
  return beginning;
}

RecordShape::RecordShape(std::size_t indent) {
  constexpr std::size_t kDeepest = 8;
  can_guess_ = indent <= kDeepest;
  const std::string item = std::string(can_guess_ ? indent : 0, ' ') + "- ";
  for (std::size_t field = 0; field < kRecordFieldCount; ++field) {
    const std::string key = std::string(record_fields()[field].name) + ": ";
    beginnings_[field] = made(field, std::string(item.size(), ' ') + key);
    beginnings_[kItemWithKey + field] = made(field, item + key);
  }
  beginnings_[kItem] = made(kItem, item);
  for (Beginning& beginning : beginnings_) beginning.next = beginning.next_but_one = &beginnings_[kItem];
  learn_first(0);
}

}  // namespace tremplin

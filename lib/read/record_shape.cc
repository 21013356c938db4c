#include "read/record_shape.h"

#include <string>

namespace tremplin {

// What is too long is never guessed.
void RecordShape::Beginning::set(std::string_view text) {
  if (text.size() > bytes.size()) return;
  text.copy(bytes.data(), text.size());
  size = text.size();
  mask = static_cast<std::uint32_t>((std::uint64_t{1} << size) - 1);
}

RecordShape::RecordShape(std::size_t indent) {
  const std::string item = std::string(indent, ' ') + "- ";
  for (std::size_t field = 0; field < kRecordFieldCount; ++field) {
    const std::string key = std::string(record_fields()[field].name) + ": ";
    beginnings_[field].set(std::string(item.size(), ' ') + key);
    beginnings_[kItemWithKey + field].set(item + key);
    next_[field] = kItem;
  }
  beginnings_[kItem].set(item);
  next_[kItem] = kItemWithKey;
}

}  // namespace tremplin

#include "records/layout_predictor.h"

#include <algorithm>
#include <string>

namespace tremplin::records {

LayoutPredictor::LinePattern LayoutPredictor::made(std::size_t field, std::string_view text) {
  LinePattern beginning;
  beginning.field = field;
  beginning.bit = std::uint32_t{1} << field;
  text.copy(beginning.bytes.data(), text.size());
  std::fill(beginning.open.begin() + static_cast<std::ptrdiff_t>(text.size()), beginning.open.end(), '\xFF');
  beginning.size = text.size();
  return beginning;
}

LayoutPredictor::LayoutPredictor(std::size_t indent) {
  constexpr std::size_t kDeepest = 8;
  can_guess_ = indent <= kDeepest;
  const std::string item = std::string(can_guess_ ? indent : 0, ' ') + "- ";
  for (std::size_t field = 0; field < model::kRecordFieldCount; ++field) {
    const std::string key = std::string(model::record_fields()[field].name) + ": ";
    patterns_[field] = made(field, std::string(item.size(), ' ') + key);
    patterns_[kItemWithKey + field] = made(field, item + key);
  }
  patterns_[kItem] = made(kItem, item);
  for (LinePattern& beginning : patterns_) beginning.next = beginning.next_but_one = &patterns_[kItem];
  learn_first(0);
}

// The value had another length than was guessed, or 32 bytes and more.
void LayoutPredictor::learn_length(const LinePattern& line, std::uint32_t stops) {
  constexpr std::uint32_t kMostMisses = 16;
  LinePattern& known = own(line);
  const bool goes_on = ++known.misses < kMostMisses && stops != 0;
  known.length = goes_on ? scan::first_bit(stops) : 0;
  known.stop = 1U << known.length;
  known.up_to_stop = goes_on ? known.stop | (known.stop - 1) : 0;
}

}  // namespace tremplin::records

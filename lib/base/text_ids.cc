#include "base/text_ids.h"

#include <cstring>

namespace tremplin {
namespace {

constexpr std::uint64_t kFirst = 0xA0761D6478BD642FU;
constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBU;

__extension__ using Wide = unsigned __int128;

std::uint64_t load8(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

std::uint64_t load_short(std::string_view text) {
  std::uint64_t value = 0;
  std::memcpy(&value, text.data(), text.size());
  return value;
}

}  // namespace

std::uint64_t mixed_hash(std::uint64_t a, std::uint64_t b) {
  const Wide product = static_cast<Wide>(a ^ kFirst) * (b ^ kSecond);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t hash_text(std::string_view text) {
  if (text.empty()) return kFirst;
  if (text.size() < 8) return mixed_hash(load_short(text), text.size());
  std::uint64_t hash = text.size();
  const char* last = text.data() + text.size() - 8;
  for (const char* at = text.data(); at < last; at += 8) hash = mixed_hash(hash, load8(at));
  return mixed_hash(hash, load8(last));
}

TextIds::TextIds() : texts_(1), slots_(256) {}

void TextIds::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].id != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::uint32_t TextIds::id_of(std::string_view text) {
  if (text.empty()) return 0;
  const auto hash = static_cast<std::uint32_t>(hash_text(text));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].id != 0; at = (at + 1) & mask)
    if (slots_[at].hash == hash && texts_[slots_[at].id] == text) return slots_[at].id;
  const auto id = static_cast<std::uint32_t>(texts_.size());
  slots_[at] = {hash, id};
  texts_.emplace_back(text);
  if (texts_.size() * 2 > slots_.size()) grow();
  return id;
}

}  // namespace tremplin

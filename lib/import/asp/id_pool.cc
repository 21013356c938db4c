#include "import/asp/id_pool.h"

#include <functional>

namespace tremplin::importing {
namespace {

constexpr std::size_t kBlock = 64 * 1024;

std::size_t slot_of(std::string_view text, std::size_t slot_count) {
  return std::hash<std::string_view>{}(text) & (slot_count - 1);
}

}  // namespace

IdPool::IdPool() : slots_(1024) { add({}); }

IdPool::Index IdPool::add(std::string_view text) {
  std::size_t slot = slot_of(text, slots_.size());
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (texts_[slots_[slot] - 1] == text) return slots_[slot] - 1;
  }
  texts_.push_back(keep(text));
  slots_[slot] = static_cast<Index>(texts_.size());
  if (2 * texts_.size() > slots_.size()) grow();
  return static_cast<Index>(texts_.size() - 1);
}

std::string_view IdPool::keep(std::string_view text) {
  if (blocks_.empty() || blocks_.back().size() + text.size() > blocks_.back().capacity()) {
    blocks_.emplace_back();
    blocks_.back().reserve(kBlock + text.size());
  }
  std::string& block = blocks_.back();
  const std::size_t begin = block.size();
  block += text;
  return std::string_view(block).substr(begin);
}

void IdPool::grow() {
  slots_.assign(2 * slots_.size(), 0);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    std::size_t slot = slot_of(texts_[i], slots_.size());
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<Index>(i + 1);
  }
}

}  // namespace tremplin::importing
